import { brass, dark, ink, light, paper, repeat, wood } from './paint.mjs'

/** A laid rope: a thick line with the lay of its strands drawn across it. */
const rope = (path, colour, width = 22) =>
  `<path d="${path}" fill="none" stroke="${dark(colour, 0.3)}" stroke-width="${width + 4}"/><path d="${path}" fill="none" stroke="${colour}" stroke-width="${width}"/><path d="${path}" fill="none" stroke="${dark(colour, 0.25)}" stroke-width="${width}" stroke-dasharray="3 ${width * 0.62}" stroke-linecap="butt"/><path d="${path}" fill="none" stroke="${light(colour, 0.45)}" stroke-width="${width * 0.2}" opacity=".7"/>`

const coil = ({ main, second }) => `
${repeat(5, (i) => rope(`M108 ${368 - i * 34}a132 40 0 0 0 264 0a132 40 0 0 0-264 0`, i % 2 ? main : light(main, 0.12), 26))}
${rope('M360 244q70 40 20 120 0 20 40 24', main, 22)}${rope('M206 232q34-96 68 0', second, 16)}`

const mat = ({ main, second }) => `
<g transform="translate(0 20)">${repeat(4, (i) => rope(`M96 ${172 + i * 56}q36-50 72 0t72 0 72 0 72 0`, i % 2 ? second : main, 24))}
${repeat(4, (i) => rope(`M96 ${172 + i * 56}q36 50 72 0t72 0 72 0 72 0`, i % 2 ? main : light(main, 0.15), 24))}</g>`

const leash = ({ main, second }) => `
${rope('M148 110q-70 20-46 92t96 40q110-40 158 30t-34 124q-90 26-150-24', main, 22)}
<path d="M172 372l-40-34" stroke="${brass}" stroke-width="16"/><path d="M132 338q-34-20-20-48t44-6q14 20-8 48" fill="none" stroke="${brass}" stroke-width="11"/>
<rect x="132" y="94" width="64" height="30" rx="12" fill="${second}" transform="rotate(-14 160 110)"/><rect x="196" y="226" width="40" height="28" rx="10" fill="${second}" transform="rotate(-18 214 240)"/>`

const hammock = ({ main, second }) => `
<path d="M70 80v320M410 80v320" stroke="${wood}" stroke-width="20"/><path d="M70 120l70 108M410 120l-70 108" stroke="${dark(second, 0.1)}" stroke-width="7"/>
${repeat(5, (i) => `<path d="M76 130L${122 + i * 14} ${222 + i * 12}M404 130L${358 - i * 14} ${222 + i * 12}" stroke="${second}" stroke-width="3"/>`)}
<path d="M116 222q124 60 248 0 6 160-124 160T116 222z" fill="${main}"/>${repeat(5, (i) => `<path d="M${122 + i * 6} ${256 + i * 24}q${118 - i * 6} ${62 - i * 4} ${236 - i * 12} 0" stroke="${light(main, 0.55)}" stroke-width="8" fill="none"/>`)}
<path d="M116 222q124 60 248 0" stroke="${dark(main)}" stroke-width="10" fill="none"/>`

const fist = ({ main, second }) => `
${rope('M240 60q-34 30 0 62t0 54', main, 18)}<circle cx="240" cy="284" r="104" fill="${dark(main, 0.3)}"/>
${repeat(3, (i) => rope(`M${146 + i * 6} ${250 + i * 32}q94 ${-44 + i * 44} ${188 - i * 12} 0`, main, 30))}
${repeat(3, (i) => rope(`M${208 + i * 32} ${188 + (i === 1 ? -4 : 4)}q${(i - 1) * 26} 48 0 92`, light(main, 0.15), 28))}
<circle cx="240" cy="62" r="30" fill="none" stroke="${brass}" stroke-width="9"/><rect x="222" y="148" width="36" height="30" rx="8" fill="${second}"/>`

const basket = ({ main, second }) => `
${rope('M150 210q-70-90 20-96 30 0 30 50M330 210q70-90-20-96-30 0-30 50', second, 18)}<ellipse cx="240" cy="200" rx="134" ry="34" fill="${dark(main, 0.45)}"/>
${repeat(6, (i) => rope(`M${108 + i * 5} ${206 + i * 34}q${132 - i * 5} 58 ${264 - i * 10} 0`, i === 2 || i === 3 ? second : main, 28))}
${rope('M106 200a134 34 0 0 0 268 0', light(main, 0.2), 20)}`

const knotBoard = ({ main, second }) => `
<rect x="88" y="96" width="304" height="290" rx="10" fill="${wood}"/><rect x="104" y="112" width="272" height="258" rx="4" fill="${paper}"/>
${rope('M132 168q40-44 60 0t-34 20q-10-30 40-30', main, 11)}${rope('M276 190q-10-50 34-46t10 40-30 0 44-6', second, 11)}${rope('M134 300q20-60 50-20t-30 30 50-40', second, 11)}${rope('M270 270q70-10 60 24t-46 14 6-44', main, 11)}
<path d="M134 222h70M276 222h70M134 346h70M276 346h70" stroke="${ink}" stroke-width="4" opacity=".5"/>`

export const ropes = { coil, mat, leash, hammock, fist, basket, knotBoard }
