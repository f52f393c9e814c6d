import { brass, dark, ink, light, paper, repeat, wood } from './paint.mjs'

const label = (x, y, main) => `
<rect x="${x - 54}" y="${y - 42}" width="108" height="96" rx="6" fill="${paper}"/><path d="M${x - 36} ${y + 16}q12-10 24 0t24 0 24 0M${x - 36} ${y + 30}q12-10 24 0t24 0 24 0" stroke="${main}" stroke-width="4" fill="none"/>
<path d="M${x} ${y - 32}l12 34h-24z" fill="${main}"/><path d="M${x - 20} ${y + 6}h40" stroke="${ink}" stroke-width="4"/>`

const tin = ({ main, second }) => `
<rect x="150" y="148" width="180" height="252" rx="14" fill="${main}"/><path d="M262 148h54q14 0 14 14v224q0 14-14 14h-54z" fill="${dark(main)}" opacity=".4"/><path d="M168 176v200" stroke="${light(main, 0.5)}" stroke-width="8" opacity=".6"/>
<rect x="142" y="104" width="196" height="52" rx="12" fill="${second}"/><path d="M262 104h64q12 0 12 12v28q0 12-12 12h-64z" fill="${dark(second)}" opacity=".4"/><rect x="204" y="84" width="72" height="22" rx="10" fill="${brass}"/>
${label(240, 270, main)}`

const packet = ({ main, second }) => `
<path d="M152 142l12-46h152l12 46v246q0 12-12 12H164q-12 0-12-12z" fill="${main}"/><path d="M270 96h46l12 46v246q0 12-12 12h-46z" fill="${dark(main)}" opacity=".3"/>
<path d="M164 96h152l6 24H158z" fill="${second}"/><path d="M148 146h184" stroke="${dark(main)}" stroke-width="5" stroke-dasharray="10 8"/>
<path d="M240 172q-34 30 0 70 34-40 0-70zM206 196q-6 40 34 48-4-40-34-48zM274 196q6 40-34 48 4-40 34-48z" fill="${second}"/>${label(240, 316, main)}`

const jar = ({ main, second }) => `
<rect x="176" y="98" width="128" height="46" rx="10" fill="${wood}"/><path d="M176 126h128v10q0 8-8 8H184q-8 0-8-8z" fill="${dark(wood)}"/>
<path d="M182 144h116q40 20 40 70v150q0 38-38 38H180q-38 0-38-38V214q0-50 40-70z" fill="#f7fbfa" opacity=".85"/><path d="M154 250q86-26 172 0v112q0 28-28 28H182q-28 0-28-28z" fill="${main}"/>
${repeat(14, (i) => `<path d="M${168 + (i % 5) * 32} ${268 + Math.floor(i / 5) * 40 + (i % 2) * 12}l14-10 14 10-6 16h-16z" fill="${light(main, 0.4)}" stroke="${dark(main, 0.12)}" stroke-width="2"/>`)}
<path d="M162 206v150" stroke="#fff" stroke-width="9" opacity=".9"/><path d="M186 150q54 14 108 0" stroke="${second}" stroke-width="10" fill="none"/>`

const giftBox = ({ main, second }) => `
<path d="M92 236h296v146q0 18-18 18H110q-18 0-18-18z" fill="${main}"/><path d="M260 236h128v146q0 18-18 18H260z" fill="${dark(main)}" opacity=".3"/><rect x="78" y="188" width="324" height="58" rx="8" fill="${light(main, 0.15)}"/>
<rect x="216" y="188" width="48" height="212" fill="${second}"/><path d="M240 186q-90-10-84-62 20-44 84 62zM240 186q90-10 84-62-20-44-84 62z" fill="${second}" stroke="${dark(second)}" stroke-width="5"/><circle cx="240" cy="184" r="17" fill="${dark(second, 0.15)}"/>
<path d="M110 300q16-12 32 0t32 0M300 300q16-12 32 0t32 0M110 330q16-12 32 0t32 0M300 330q16-12 32 0t32 0" stroke="${light(main, 0.5)}" stroke-width="5" fill="none"/>`

export const tea = { tin, packet, jar, giftBox }
