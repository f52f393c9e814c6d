import { brass, dark, ink, light, paper, repeat, steel, wood } from './paint.mjs'

const bag = ({ main, second }) => `
<path d="M176 150q0-80 64-80t64 80" fill="none" stroke="${second}" stroke-width="15"/><path d="M116 160q124-34 248 0l14 214q2 26-24 26H126q-26 0-24-26z" fill="${main}"/><path d="M270 146q60 4 94 14l14 214q2 26-24 26h-84z" fill="${dark(main)}" opacity=".3"/><path d="M110 264q130 24 260 0" stroke="${second}" stroke-width="20" fill="none"/><path d="M112 300q128 24 256 0" stroke="${light(main, 0.4)}" stroke-width="5" fill="none" stroke-dasharray="12 8"/><circle cx="176" cy="158" r="9" fill="${brass}"/><circle cx="304" cy="158" r="9" fill="${brass}"/><path d="M240 314v44M222 344q18 22 36 0M231 324h18" stroke="${light(main, 0.7)}" stroke-width="6" fill="none"/>`

const battery = ({ main, second }) => `
<rect x="120" y="150" width="240" height="250" rx="22" fill="${main}"/><path d="M268 150h70q22 0 22 22v206q0 22-22 22h-70z" fill="${dark(main)}" opacity=".4"/><rect x="160" y="122" width="44" height="34" rx="6" fill="${steel}"/><rect x="276" y="122" width="44" height="34" rx="6" fill="${brass}"/><rect x="146" y="196" width="188" height="100" rx="8" fill="${paper}"/><path d="M250 206l-34 46h24l-10 34 38-50h-24z" fill="${second}"/>${repeat(4, (i) => `<rect x="${158 + i * 44}" y="324" width="34" height="44" rx="5" fill="${i < 3 ? '#86b98a' : light(main, 0.25)}"/>`)}`

const bracket = ({ main, second }) => `
<rect x="112" y="92" width="66" height="308" rx="12" fill="${dark(main)}"/><rect x="112" y="92" width="52" height="308" rx="12" fill="${main}"/><path d="M164 150h170q36 0 36 36v60" fill="none" stroke="${main}" stroke-width="30"/><path d="M170 330q120-10 150-140" fill="none" stroke="${dark(main, 0.15)}" stroke-width="20"/><circle cx="370" cy="262" r="34" fill="${second}"/><circle cx="370" cy="262" r="15" fill="${ink}"/>${repeat(3, (i) => `<circle cx="138" cy="${126 + i * 118}" r="12" fill="${brass}"/><path d="M131 ${126 + i * 118}h14" stroke="${ink}" stroke-width="4"/>`)}`

const charger = ({ main, second }) => `
<path d="M324 250q90 10 70 80t-110 54q-60-10-130 16" fill="none" stroke="${ink}" stroke-width="10"/><rect x="130" y="150" width="200" height="170" rx="28" fill="${main}"/><path d="M130 270h200v22q0 28-28 28H158q-28 0-28-28z" fill="${dark(main)}" opacity=".5"/><path d="M190 150v-60M270 150v-60" stroke="${steel}" stroke-width="18"/><path d="M240 184l-40 54h30l-10 44 46-60h-32z" fill="${second}"/>`

const bottle = ({ main, second }) => `
<rect x="206" y="70" width="68" height="60" rx="8" fill="${second}"/><path d="M206 130h68q0 30 36 50 22 14 22 50v142q0 28-28 28H176q-28 0-28-28V230q0-36 22-50 36-20 36-50z" fill="${main}"/><path d="M262 130h12q0 30 36 50 22 14 22 50v142q0 28-28 28h-42z" fill="${dark(main)}" opacity=".35"/><rect x="148" y="246" width="184" height="104" fill="${paper}"/><path d="M172 280h136M172 300h90" stroke="${ink}" stroke-width="7" opacity=".7"/><path d="M172 324q14-12 28 0t28 0 28 0" stroke="${second}" stroke-width="6" fill="none"/><path d="M170 224q2-20 20-30" stroke="#fff" stroke-width="8" fill="none" opacity=".7"/>`

const sensor = ({ main, second }) => `
<path d="M240 290v66q0 40-60 44" fill="none" stroke="${ink}" stroke-width="9"/><rect x="166" y="88" width="148" height="208" rx="40" fill="${main}"/><path d="M260 88h14q40 0 40 40v128q0 40-40 40h-14z" fill="${dark(main)}" opacity=".3"/>${repeat(5, (i) => `<path d="M190 ${186 + i * 20}h100" stroke="${dark(main, 0.3)}" stroke-width="7"/>`)}<circle cx="240" cy="138" r="26" fill="${second}"/><circle cx="232" cy="130" r="8" fill="#fff" opacity=".7"/><path d="M340 120q26 26 0 60M366 100q44 50 0 100M140 120q-26 26 0 60M114 100q-44 50 0 100" stroke="${second}" stroke-width="8" fill="none" opacity=".7"/>`

const book = ({ main, second }) => `
<g transform="rotate(-5 240 240)"><rect x="132" y="86" width="226" height="306" rx="8" fill="${dark(main, 0.4)}"/><rect x="140" y="92" width="220" height="294" fill="${paper}"/><rect x="124" y="80" width="222" height="306" rx="8" fill="${main}"/><rect x="124" y="80" width="32" height="306" rx="8" fill="${dark(main)}"/><rect x="178" y="118" width="144" height="68" fill="${paper}"/><path d="M194 142h112M194 162h72" stroke="${ink}" stroke-width="7"/><path d="M240 226l46 86h-92z" fill="${second}"/><path d="M232 246v66h-38z" fill="${light(second, 0.4)}"/><path d="M178 328q18-14 36 0t36 0 36 0 36 0" stroke="${light(main, 0.6)}" stroke-width="7" fill="none"/></g>`

const keyFloat = ({ main, second }) => `
<circle cx="240" cy="104" r="40" fill="none" stroke="${steel}" stroke-width="12"/><path d="M240 144v40" stroke="${second}" stroke-width="12"/><path d="M178 216q0-36 62-36t62 36v128q0 58-62 58t-62-58z" fill="${main}"/><path d="M250 180q52 2 52 36v128q0 52-52 58z" fill="${dark(main)}" opacity=".3"/><path d="M178 250h124v44H178z" fill="${paper}"/><path d="M200 226v110" stroke="#fff" stroke-width="9" opacity=".5"/><path d="M268 96l70-30 12 18-20 8 6 16-18 8-6-12-34 22" fill="${brass}" stroke="${dark(brass)}" stroke-width="3"/>`

const cover = ({ main, second }) => `
<path d="M96 400q-14-150 40-210 44-70 104-70t104 70q54 60 40 210-144 24-288 0z" fill="${main}"/><path d="M262 122q50 8 82 68 54 60 40 210-60 10-122 12z" fill="${dark(main)}" opacity=".3"/><path d="M240 122q-60 120-50 284M300 150q50 110 36 250M170 160q-36 90-30 236" stroke="${dark(main, 0.3)}" stroke-width="4" fill="none"/><path d="M94 376q146 30 292 0" stroke="${second}" stroke-width="10" fill="none"/><rect x="214" y="250" width="66" height="44" rx="5" fill="${paper}"/><path d="M214 272h66v22h-66z" fill="#c43d2b"/>`

const cushion = ({ main, second }) => `
<path d="M112 130q128 34 256 0 40-10 32 32-30 90 0 180 8 42-32 32-128-34-256 0-40 10-32-32 30-90 0-180-8-42 32-32z" fill="${main}"/>${repeat(5, (i) => `<path d="M${138 + i * 51} 146q-8 106 0 212" stroke="${second}" stroke-width="18" fill="none"/>`)}<path d="M300 140q40 0 68-10 40-10 32 32-30 90 0 180 8 42-32 32-28-8-68-12 20-120 0-222z" fill="${ink}" opacity=".08"/><rect x="196" y="206" width="88" height="88" rx="6" fill="${wood}" opacity="0"/>`

export const accessories = { bag, battery, bracket, charger, bottle, sensor, book, keyFloat, cover, cushion }
