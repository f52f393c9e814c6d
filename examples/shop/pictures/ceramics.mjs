import { dark, ink, light, repeat, wood } from './paint.mjs'

const wave = (x, y, count, colour, width = 6) =>
  `<path d="M${x} ${y}${repeat(count, () => 'q11-14 22 0t22 0')}" stroke="${colour}" stroke-width="${width}" fill="none"/>`
const gloss = (path) => `<path d="${path}" stroke="#fff" stroke-width="10" fill="none" opacity=".65"/>`

const mug = ({ main, second }) => `
<path d="M318 214q84-14 80 62t-92 66" fill="none" stroke="${dark(main)}" stroke-width="26"/><path d="M130 160h196l-10 210q-2 30-32 30H172q-30 0-32-30z" fill="${main}"/><path d="M256 160h70l-10 210q-2 30-32 30h-28z" fill="${dark(main)}" opacity=".25"/>
<ellipse cx="228" cy="160" rx="98" ry="22" fill="${light(main, 0.4)}"/><ellipse cx="228" cy="164" rx="82" ry="15" fill="#6a3f22"/><path d="M138 322h182l-4 48q-2 30-32 30H172q-30 0-32-30z" fill="${second}"/>
${wave(142, 322, 4, light(second, 0.6))}${gloss('M154 196l6 96')}<path d="M196 120q-14-24 6-44M244 120q-14-24 6-44" stroke="#fff" stroke-width="8" fill="none" opacity=".8"/>`

const bowl = ({ main, second }) => `
<path d="M96 222h288q-6 130-92 160h-104q-86-30-92-160z" fill="${main}"/><path d="M262 222h122q-6 130-92 160h-30z" fill="${dark(main)}" opacity=".25"/><rect x="186" y="378" width="108" height="22" rx="6" fill="${dark(main, 0.35)}"/>
<ellipse cx="240" cy="222" rx="144" ry="34" fill="${light(main, 0.45)}"/><ellipse cx="240" cy="228" rx="122" ry="24" fill="${second}"/>${wave(120, 276, 5, light(second, 0.5))}${gloss('M128 264q14 60 50 90')}`

const vase = ({ main, second }) => `
<path d="M236 140q-20-70-70-90M244 140q6-60-4-110M250 140q24-60 76-70" stroke="#5d7d62" stroke-width="6" fill="none"/><ellipse cx="164" cy="50" rx="16" ry="28" fill="${second}" transform="rotate(-40 164 50)"/><ellipse cx="240" cy="34" rx="15" ry="28" fill="${second}"/><ellipse cx="328" cy="68" rx="16" ry="28" fill="${second}" transform="rotate(60 328 68)"/>
<path d="M206 136h68q-6 60 40 110 40 54-10 126-14 28-44 28h-40q-30 0-44-28-50-72-10-126 46-50 40-110z" fill="${main}"/><path d="M250 136h24q-6 60 40 110 40 54-10 126-14 28-44 28h-20q60-120 10-264z" fill="${dark(main)}" opacity=".28"/>
<path d="M152 284q88 30 176 0" stroke="${second}" stroke-width="10" fill="none"/><path d="M148 310q92 30 184 0" stroke="${light(main, 0.5)}" stroke-width="5" fill="none"/>${gloss('M190 250q-26 34-20 70')}`

const plate = ({ main, second }) => `
<circle cx="240" cy="236" r="150" fill="${dark(main, 0.18)}"/><circle cx="240" cy="230" r="150" fill="${main}"/><circle cx="240" cy="230" r="126" fill="none" stroke="${second}" stroke-width="8"/><circle cx="240" cy="230" r="98" fill="${light(main, 0.4)}"/>
<path d="M240 150l44 84h-88z" fill="${second}"/><path d="M232 170v62h-44z" fill="${dark(second)}"/><path d="M184 246h112l-18 34h-76z" fill="${ink}"/>${wave(174, 292, 3, second, 5)}${gloss('M130 176q24-52 70-70')}`

const teapot = ({ main, second }) => `
<path d="M150 260Q90 250 76 176l-22-18 50-14q14 60 60 74z" fill="${dark(main, 0.15)}"/><path d="M340 214q86-30 86 50t-100 76" fill="none" stroke="${second}" stroke-width="20"/>
<path d="M240 176q126 0 126 114 0 78-62 110H176q-62-32-62-110 0-114 126-114z" fill="${main}"/><path d="M262 177q104 10 104 113 0 78-62 110h-42z" fill="${dark(main)}" opacity=".25"/><ellipse cx="240" cy="186" rx="78" ry="18" fill="${light(main, 0.2)}"/><path d="M174 182q66-58 132 0z" fill="${main}"/><circle cx="240" cy="142" r="16" fill="${second}"/>
<path d="M118 300q122 34 244 0" stroke="${light(main, 0.5)}" stroke-width="7" fill="none"/><path d="M122 322q118 34 236 0" stroke="${light(main, 0.5)}" stroke-width="4" fill="none"/>${gloss('M148 264q8-44 48-58')}`

const jug = ({ main, second }) => `
<path d="M306 196q92-16 86 60t-78 84" fill="none" stroke="${dark(main)}" stroke-width="24"/><path d="M160 118l-34-22 24 56q14 60-12 112-30 136 46 136h116q76 0 46-136-26-52-12-112l6-34z" fill="${main}"/><path d="M266 118h74l-6 34q-14 60 12 112 30 136-46 136h-34z" fill="${dark(main)}" opacity=".25"/>
<path d="M126 96l34 22h180q-60-26-214-22z" fill="${light(main, 0.5)}"/><path d="M136 300q104 40 208 0" stroke="${second}" stroke-width="12" fill="none"/><path d="M134 326q106 40 212 0" stroke="${second}" stroke-width="5" fill="none"/>${gloss('M168 180q6 60-14 110')}`

const board = ({ main, second }) => `
<g transform="rotate(-12 240 240)"><path d="M150 150h180q26 0 26 26v190q0 26-26 26H150q-26 0-26-26V176q0-26 26-26z" fill="${wood}"/><path d="M214 150V90q0-24 26-24t26 24v60z" fill="${wood}"/><circle cx="240" cy="96" r="11" fill="${dark(wood, 0.5)}"/>
${repeat(4, (i) => `<path d="M${160 + i * 44} 166q${i % 2 ? 14 : -10} 100 0 212" stroke="${dark(wood)}" stroke-width="3" fill="none" opacity=".5"/>`)}<path d="M124 300h232v66q0 26-26 26H150q-26 0-26-26z" fill="${main}"/>${wave(130, 318, 5, second, 5)}</g>`

export const ceramics = { mug, bowl, vase, plate, teapot, jug, board }
