import { brass, dark, ink, light, paper, repeat } from './paint.mjs'

const sweaterShape =
  'M188 112q52 30 104 0l58 28q26 12 34 44l30 150-58 18-26-108v148q0 12-12 12H162q-12 0-12-12V244l-26 108-58-18 30-150q8-32 34-44z'

const sweater = ({ main, second }) => `
<path d="${sweaterShape}" fill="${main}"/><path d="M292 112l58 28q26 12 34 44l30 150-58 18-26-108v148q0 12-12 12h-78V126q30 0 52-14z" fill="${dark(main)}" opacity=".28"/>
${repeat(7, (i) => `<path d="M${176 + i * 21} 150v218" stroke="${light(main, 0.25)}" stroke-width="3" stroke-dasharray="9 7" opacity=".8"/>`)}
<path d="M150 176q90 34 180 0M150 192q90 34 180 0" stroke="${second}" stroke-width="6" fill="none"/>
<path d="M188 112q52 30 104 0l-6 26q-46 22-92 0z" fill="${second}"/><path d="M150 376h180M70 326l54 17M410 326l-54 17" stroke="${dark(main)}" stroke-width="15"/>`

const stripes = ({ main, second }) => `
<path d="${sweaterShape}" fill="${main}"/>
${repeat(9, (i) => `<path d="M152 ${176 + i * 24}h176" stroke="${second}" stroke-width="10"/>`)}
${repeat(5, (i) => `<path d="M${108 - i * 8} ${204 + i * 30}l40 12M${372 + i * 8} ${204 + i * 30}l-40 12" stroke="${second}" stroke-width="10"/>`)}
<path d="M188 112q52 34 104 0l-4 16q-48 26-96 0z" fill="${dark(main, 0.1)}"/><path d="M292 118l58 22q26 12 34 44l30 150-58 18-26-108v148q0 12-12 12h-60z" fill="${ink}" opacity=".07"/>`

const jacket = ({ main, second }) => `
<path d="M190 84q50-30 100 0l14 40 52 24q26 12 32 44l24 146-52 16-24-98 8 130q0 16-16 16H152q-16 0-16-16l8-130-24 98-52-16 24-146q6-32 32-44l52-24z" fill="${main}"/>
<path d="M290 84l14 40 52 24q26 12 32 44l24 146-52 16-24-98 8 130q0 16-16 16h-88V72q30 0 50 12z" fill="${dark(main)}" opacity=".3"/>
<path d="M192 90q48-30 96 0l-14 54q-34 20-68 0z" fill="${dark(main, 0.4)}"/><path d="M240 150v250" stroke="${dark(main, 0.35)}" stroke-width="6"/>
${repeat(4, (i) => `<rect x="226" y="${186 + i * 52}" width="28" height="13" rx="6" fill="${brass}"/>`)}
<path d="M160 296h52v48h-52zM268 296h52v48h-52z" fill="${light(main, 0.2)}"/><path d="M160 296h52M268 296h52" stroke="${dark(main, 0.3)}" stroke-width="8"/>
<path d="M84 304l50 16M396 304l-50 16" stroke="${second}" stroke-width="12"/>`

const cap = ({ main, second }) => `
<path d="M112 274q0-140 130-146 128 6 128 146-128 34-258 0z" fill="${main}"/><path d="M242 128q128 6 128 146-64 17-128 17z" fill="${dark(main)}" opacity=".35"/><path d="M160 190q22-42 60-48" stroke="${light(main, 0.4)}" stroke-width="9" fill="none" opacity=".6"/>
<path d="M110 270q130 36 262 0v38q-132 36-262 0z" fill="${second}"/><path d="M118 304q122 40 246 0 34 40 20 60-142 40-286 0-14-20 20-60z" fill="${ink}"/><path d="M116 342q124 30 250 0" stroke="#fff" stroke-width="5" opacity=".3" fill="none"/>
<circle cx="242" cy="300" r="20" fill="${brass}"/><path d="M242 288v24M234 304q8 10 16 0M237 293h10" stroke="${ink}" stroke-width="3.500" fill="none"/>`

const beanie = ({ main, second }) => `
<path d="M136 300q-8-180 104-184 112 4 104 184z" fill="${main}"/><path d="M240 116q112 4 104 184H240z" fill="${dark(main)}" opacity=".25"/>
${repeat(6, (i) => `<path d="M${158 + i * 33} 288q${(i - 2.5) * 2}-100 ${(2.5 - i) * 22}-160" stroke="${light(main, 0.25)}" stroke-width="4" fill="none"/>`)}
<rect x="124" y="290" width="232" height="72" rx="20" fill="${second}"/>${repeat(11, (i) => `<path d="M${142 + i * 20} 300v52" stroke="${dark(second)}" stroke-width="4" opacity=".5"/>`)}
<rect x="270" y="312" width="36" height="30" rx="4" fill="${paper}"/><path d="M270 327h36v15h-36z" fill="#c43d2b"/>`

const scarf = ({ main, second }) => `
<path d="M130 130q110-64 220 0 24 40-14 66-96 52-192 0-38-26-14-66z" fill="${main}"/><path d="M158 150q82 50 164 0" stroke="${dark(main)}" stroke-width="8" fill="none" opacity=".6"/>
<path d="M250 190l58-18 32 190-72 14z" fill="${main}"/><path d="M206 204l62-20-10 206h-74z" fill="${light(main, 0.12)}"/>
${repeat(3, (i) => `<path d="M${190 - i * 2} ${330 - i * 26}h70M${282 + i * -4} ${320 - i * 26}l${52}-10" stroke="${second}" stroke-width="10"/>`)}
${repeat(6, (i) => `<path d="M${188 + i * 13} 390v22M${272 + i * 13} ${376 - i * 2}l3 20" stroke="${dark(main)}" stroke-width="5"/>`)}`

const boots = ({ main, second }) => `
${repeat(2, (i) => `<g transform="translate(${i * 96 - 30} ${i * 10})"><path d="M150 110h94v180q40 14 66 30 22 14 22 44v20H150z" fill="${i ? main : dark(main, 0.18)}"/><path d="M150 110h94v26h-94z" fill="${second}"/><path d="M142 376h196v16q0 10-10 10H152q-10 0-10-10z" fill="${ink}"/><path d="M168 150v206" stroke="${light(main, 0.5)}" stroke-width="9" opacity=".6"/><path d="M258 312q44 14 62 42" stroke="${light(main, 0.5)}" stroke-width="6" fill="none" opacity=".6"/></g>`)}`

const mittens = ({ main, second }) => `
${repeat(2, (i) => `<g transform="translate(${i ? 480 : 0} 0) scale(${i ? -1 : 1} 1) rotate(-8 160 260)"><path d="M104 340V200q0-80 60-80t60 80v20q10-44 40-34 22 10 8 54l-48 100z" fill="${main}"/><path d="M104 230h120M104 250h120" stroke="${second}" stroke-width="8"/><path d="M126 200q6-44 30-54" stroke="${light(main, 0.5)}" stroke-width="7" fill="none" opacity=".6"/><rect x="98" y="334" width="132" height="52" rx="14" fill="${second}"/></g>`)}`

export const clothing = { sweater, stripes, jacket, cap, beanie, scarf, boots, mittens }
