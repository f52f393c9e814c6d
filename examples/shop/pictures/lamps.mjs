import { brass, dark, glow, ink, light, paper, repeat, steel } from './paint.mjs'

const lantern = ({ main }) => `
<path d="M176 150q0-92 64-92t64 92" fill="none" stroke="${dark(main)}" stroke-width="7"/>
<path d="M206 118h68l-8-26h-52z" fill="${main}"/><rect x="190" y="118" width="100" height="20" rx="8" fill="${light(main)}"/>
<path d="M196 138h88q26 74 0 166h-88q-26-92 0-166z" fill="#fff6d8"/><path d="M240 178q30 46 14 72-14 16-28 0-16-26 14-72z" fill="${glow}"/><path d="M240 206q14 26 6 40-6 7-12 0-8-14 6-40z" fill="#f08a3c"/>
<path d="M208 146q-18 72 0 150" stroke="#fff" stroke-width="7" fill="none" opacity=".9"/>
<path d="M178 176h124M174 226h132M180 276h120" stroke="${dark(main)}" stroke-width="5"/>
<rect x="184" y="300" width="112" height="22" rx="6" fill="${light(main)}"/><path d="M172 322h136l14 60q2 18-16 18H174q-18 0-16-18z" fill="${main}"/>
<path d="M240 322h68l14 60q2 18-16 18h-66z" fill="${dark(main)}" opacity=".5"/><circle cx="240" cy="360" r="15" fill="${brass}"/><circle cx="240" cy="360" r="6" fill="${ink}"/>`

const pendant = ({ main, second }) => `
<path d="M240 0v130" stroke="${ink}" stroke-width="5"/><rect x="222" y="118" width="36" height="34" rx="8" fill="${brass}"/>
<path d="M204 152h72q76 30 94 134H110q18-104 94-134z" fill="${main}"/><path d="M240 152h36q76 30 94 134H240z" fill="${dark(main)}" opacity=".45"/>
<path d="M176 190q-34 34-44 82" stroke="${light(main, 0.5)}" stroke-width="9" fill="none" opacity=".7"/>
<ellipse cx="240" cy="286" rx="130" ry="20" fill="${second}"/><ellipse cx="240" cy="290" rx="112" ry="13" fill="${glow}"/><circle cx="240" cy="300" r="28" fill="#fff3c9"/>
<path d="M150 320l-36 66M240 346v46M330 320l36 66" stroke="${glow}" stroke-width="6" opacity=".8"/>`

const deskLamp = ({ main, second }) => `
<rect x="166" y="380" width="148" height="20" rx="10" fill="${dark(main)}"/><path d="M240 382L196 250l86-106" fill="none" stroke="${second}" stroke-width="13"/>
<circle cx="196" cy="250" r="14" fill="${brass}"/><circle cx="282" cy="144" r="12" fill="${brass}"/>
<path d="M262 110l76 18 34 92-128-38z" fill="${main}"/><path d="M338 128l34 92-64-19z" fill="${dark(main)}" opacity=".5"/><path d="M244 182l128 38-26 12q-60 4-102-50z" fill="${glow}"/>
<path d="M256 240l-20 60M306 256v64" stroke="${glow}" stroke-width="6" opacity=".9"/>`

const bulkhead = ({ main, second }) => `
<ellipse cx="240" cy="234" rx="104" ry="146" fill="${dark(main)}"/><ellipse cx="240" cy="230" rx="98" ry="138" fill="${main}"/>
<ellipse cx="240" cy="232" rx="72" ry="108" fill="${second}"/><ellipse cx="240" cy="232" rx="44" ry="76" fill="${glow}"/><ellipse cx="226" cy="206" rx="14" ry="34" fill="#fff" opacity=".8"/>
<path d="M240 120v224M170 200h140M170 264h140" stroke="${dark(main, 0.1)}" stroke-width="12"/><path d="M237 122v220M170 197h140M170 261h140" stroke="${light(main, 0.4)}" stroke-width="3"/>
<ellipse cx="240" cy="232" rx="72" ry="108" fill="none" stroke="${light(main, 0.35)}" stroke-width="9"/>
${repeat(4, (i) => `<circle cx="${[240, 240, 152, 328][i]}" cy="${[106, 356, 232, 232][i]}" r="8" fill="${ink}" opacity=".55"/>`)}`

const windLight = ({ main, second }) => `
<path d="M164 150h152l-14 236q-2 16-20 16h-84q-18 0-20-16z" fill="${second}" opacity=".55"/><rect x="206" y="262" width="68" height="122" rx="6" fill="${paper}"/>
<path d="M206 300q12 14 22 0t22 0 24 0v-38h-68z" fill="${light(main, 0.6)}"/><path d="M240 258v-20" stroke="${ink}" stroke-width="4"/><path d="M240 176q26 40 10 60-10 10-20 0-16-20 10-60z" fill="#f0a03c"/><path d="M240 204q11 20 4 30-4 4-8 0-7-10 4-30z" fill="#fff3c9"/>
<path d="M182 166l12 214" stroke="#fff" stroke-width="8" opacity=".8"/><path d="M160 150h160" stroke="${main}" stroke-width="13"/><path d="M174 372h132" stroke="${main}" stroke-width="10"/>
<path d="M170 146q0-86 70-86t70 86" fill="none" stroke="${steel}" stroke-width="5"/>`

export const lamps = { lantern, pendant, deskLamp, bulkhead, windLight }
