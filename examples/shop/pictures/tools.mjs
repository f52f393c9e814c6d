import { brass, dark, ink, light, repeat, steel, wood } from './paint.mjs'

const knife = ({ main, second }) => `
<g transform="rotate(-38 240 240)"><path d="M232 216h176q22 2 30 20-40 26-92 26H232z" fill="${light(steel, 0.4)}"/><path d="M232 240h196q-36 22-82 22H232z" fill="${steel}"/><path d="M96 208h140v62H96q-42 0-42-31t42-31z" fill="${main}"/><path d="M60 248q4 22 36 22h140v-22z" fill="${dark(main)}"/><rect x="222" y="204" width="18" height="70" rx="5" fill="${brass}"/><circle cx="128" cy="239" r="7" fill="${brass}"/><circle cx="184" cy="239" r="7" fill="${brass}"/><circle cx="72" cy="239" r="9" fill="none" stroke="${second}" stroke-width="6"/></g>`

const spike = ({ main, second }) => `
<g transform="rotate(-46 240 240)"><path d="M210 224h150q60 6 92 16-32 10-92 16H210z" fill="${steel}"/><path d="M210 224h150q60 6 92 16H210z" fill="${light(steel, 0.5)}"/><path d="M84 210q60-12 126 6v48q-66 18-126 6-34-6-34-30t34-30z" fill="${main}"/><path d="M52 246q4 20 32 24 60 12 126-6v-18z" fill="${dark(main)}" opacity=".6"/><rect x="204" y="212" width="16" height="56" rx="5" fill="${brass}"/><path d="M110 210v60M130 208v64" stroke="${second}" stroke-width="7"/></g>`

const mallet = ({ main, second }) => `
<g transform="rotate(-24 240 250)"><rect x="222" y="160" width="36" height="250" rx="14" fill="${wood}"/><path d="M242 160h2q14 0 14 14v222q0 14-14 14h-2z" fill="${dark(wood)}"/><rect x="122" y="84" width="236" height="106" rx="20" fill="${main}"/><path d="M122 146h236v24q0 20-20 20H142q-20 0-20-20z" fill="${dark(main)}" opacity=".5"/><path d="M160 84v106M320 84v106" stroke="${second}" stroke-width="12"/><rect x="218" y="330" width="44" height="70" rx="14" fill="${second}"/></g>`

const brush = ({ main, second }) => `
<g transform="rotate(26 240 240)"><path d="M222 60h36q14 90 12 130h-60q-2-40 12-130z" fill="${main}"/><circle cx="240" cy="82" r="9" fill="${dark(main, 0.6)}"/><rect x="188" y="186" width="104" height="56" rx="6" fill="${brass}"/><path d="M188 206h104M188 222h104" stroke="${dark(brass)}" stroke-width="4"/><path d="M190 242h100l14 122q-64 40-128 0z" fill="${second}"/>${repeat(7, (i) => `<path d="M${200 + i * 13} 250l${(i - 3) * 2} 118" stroke="${dark(second)}" stroke-width="3"/>`)}<path d="M178 340q62 34 124 0l2 24q-64 40-128 0z" fill="${main}"/></g>`

const kit = ({ main, second }) => `
<path d="M74 170h332q12 0 12 12v186q0 12-12 12H74q-12 0-12-12V182q0-12 12-12z" fill="${main}"/><path d="M62 290h356v78q0 12-12 12H74q-12 0-12-12z" fill="${dark(main)}" opacity=".6"/>
<path d="M108 300V130q0-14 12-14t12 14v170z" fill="${steel}"/><rect x="102" y="206" width="36" height="100" rx="10" fill="${second}"/><path d="M180 300l10-190 16 190z" fill="${light(steel, 0.4)}"/><rect x="174" y="218" width="38" height="90" rx="10" fill="${wood}"/><path d="M252 300V150l-12-30h44l-12 30v150z" fill="${steel}"/><rect x="244" y="220" width="36" height="88" rx="10" fill="${second}"/><circle cx="344" cy="206" r="44" fill="none" stroke="${light(second, 0.5)}" stroke-width="20"/><path d="M320 240v60M366 240v60" stroke="${light(second, 0.5)}" stroke-width="9"/>
<path d="M62 292h356" stroke="${light(main, 0.35)}" stroke-width="4" stroke-dasharray="10 8"/><path d="M418 250q34 10 30 60M418 290q30 20 14 70" stroke="${wood}" stroke-width="9" fill="none"/>`

const flask = ({ main, second }) => `
<rect x="196" y="64" width="88" height="66" rx="14" fill="${second}"/><path d="M250 64h20q14 0 14 14v38q0 14-14 14h-20z" fill="${dark(second)}"/><rect x="204" y="126" width="72" height="24" fill="${steel}"/><path d="M190 150h100q26 14 26 50v170q0 30-30 30h-92q-30 0-30-30V200q0-36 26-50z" fill="${main}"/><path d="M262 150h28q26 14 26 50v170q0 30-30 30h-24z" fill="${dark(main)}" opacity=".4"/><path d="M184 200v160" stroke="${light(main, 0.6)}" stroke-width="9" opacity=".7"/><path d="M164 300q19-14 38 0t38 0 38 0 38 0" stroke="${light(second, 0.3)}" stroke-width="8" fill="none"/><path d="M164 322q19-14 38 0t38 0 38 0 38 0" stroke="${light(second, 0.3)}" stroke-width="8" fill="none"/>`

const bucket = ({ main, second }) => `
<path d="M120 190q0-130 120-130t120 130" fill="none" stroke="${steel}" stroke-width="9"/><path d="M108 180h264l-34 204q-4 16-20 16H162q-16 0-20-16z" fill="${main}"/><path d="M262 180h110l-34 204q-4 16-20 16h-56z" fill="${dark(main)}" opacity=".35"/><ellipse cx="240" cy="180" rx="132" ry="28" fill="${dark(main, 0.5)}"/><ellipse cx="240" cy="180" rx="132" ry="28" fill="none" stroke="${light(main)}" stroke-width="10"/><path d="M122 262q118 36 236 0M132 322q108 36 216 0" stroke="${second}" stroke-width="9" fill="none"/><path d="M150 232l18 140" stroke="${ink}" stroke-width="3" opacity=".3"/>`

export const tools = { knife, spike, mallet, brush, kit, flask, bucket }
