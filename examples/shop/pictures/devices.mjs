import { brass, dark, ink, light, paper, repeat, steel, wood } from './paint.mjs'

const ticks = (count, inner, outer, width) =>
  repeat(count, (i) => {
    const a = (i / count) * Math.PI * 2
    const at = (r) => `${(240 + Math.sin(a) * r).toFixed(1)} ${(236 - Math.cos(a) * r).toFixed(1)}`
    return `<path d="M${at(inner)}L${at(outer)}" stroke="${ink}" stroke-width="${width}"/>`
  })
const rim = (main) => `
<circle cx="240" cy="242" r="160" fill="${dark(main, 0.35)}"/><circle cx="240" cy="236" r="160" fill="${main}"/><path d="M128 150a140 140 0 0 1 190-30" stroke="${light(main, 0.7)}" stroke-width="10" fill="none" opacity=".8"/><circle cx="240" cy="236" r="130" fill="${dark(main, 0.3)}"/><circle cx="240" cy="236" r="124" fill="${paper}"/>`

const barometer = ({ main, second }) => `${rim(main)}${ticks(30, 100, 114, 3)}${ticks(6, 94, 114, 6)}
<path d="M152 268a96 96 0 0 1 30-96" stroke="${second}" stroke-width="10" fill="none"/><path d="M298 172a96 96 0 0 1 30 96" stroke="${brass}" stroke-width="10" fill="none"/><path d="M240 236l58-70" stroke="${ink}" stroke-width="7"/><path d="M240 236l-60 30" stroke="${brass}" stroke-width="5"/><circle cx="240" cy="236" r="13" fill="${ink}"/><circle cx="240" cy="236" r="5" fill="${brass}"/><path d="M206 300q17-12 34 0t34 0" stroke="${second}" stroke-width="5" fill="none"/>`

const clock = ({ main, second }) => `${rim(main)}${ticks(60, 106, 114, 2)}${ticks(12, 98, 114, 6)}
<path d="M240 236l-40-54" stroke="${ink}" stroke-width="10"/><path d="M240 236l64-60" stroke="${ink}" stroke-width="6"/><path d="M240 260v-94" stroke="${second}" stroke-width="4"/><circle cx="240" cy="236" r="10" fill="${second}"/><path d="M240 282v28M228 300q12 14 24 0M233 288h14" stroke="${second}" stroke-width="4" fill="none"/>`

const compass = ({ main, second }) => `${rim(main)}${ticks(36, 104, 114, 3)}
<path d="M240 140l22 74 74 22-74 22-22 74-22-74-74-22 74-22z" fill="${light(steel, 0.5)}"/><path d="M240 140l22 96h-44z" fill="${second}"/><path d="M240 332l22-96h-44z" fill="${ink}"/><circle cx="240" cy="236" r="12" fill="${brass}"/><path d="M210 76q30-30 60 0" stroke="${main}" stroke-width="12" fill="none"/>`

const station = ({ main, second }) => `
<path d="M166 400V110" stroke="${steel}" stroke-width="12"/><path d="M166 110l-66 14M166 110l60 20M166 110l6-50" stroke="${steel}" stroke-width="7"/><circle cx="94" cy="126" r="24" fill="${second}"/><circle cx="232" cy="132" r="24" fill="${second}"/><circle cx="172" cy="54" r="24" fill="${dark(second, 0.15)}"/>
${repeat(4, (i) => `<rect x="126" y="${188 + i * 24}" width="80" height="17" rx="8" fill="${i % 2 ? paper : '#fff'}" stroke="${steel}" stroke-width="2"/>`)}<path d="M166 304l-70 0M96 304l24-16M96 304l24 16" stroke="${steel}" stroke-width="8"/>
<rect x="236" y="214" width="182" height="176" rx="16" fill="${main}"/><path d="M236 366h182v8q0 16-16 16H252q-16 0-16-16z" fill="${dark(main, 0.4)}"/><rect x="252" y="230" width="150" height="120" rx="6" fill="#dcebe4"/><circle cx="288" cy="266" r="19" fill="#efb03c"/><path d="M282 292q-14-26 14-28 18-18 32 4 22 0 14 24z" fill="#fff" stroke="${steel}" stroke-width="2"/><path d="M356 252v42M376 268v26" stroke="${second}" stroke-width="10"/><path d="M266 330l28-12 26 6 30-16 38 8" stroke="${ink}" stroke-width="5" fill="none"/><path d="M276 402h102" stroke="${ink}" stroke-width="9" opacity=".6"/>`

const radio = ({ main, second }) => `
<rect x="182" y="26" width="24" height="130" rx="11" fill="${ink}"/><rect x="254" y="104" width="40" height="40" rx="8" fill="${dark(main, 0.5)}"/><path d="M158 134h164q16 0 16 18v220q0 30-30 30H172q-30 0-30-30V152q0-18 16-18z" fill="${main}"/><path d="M282 134h40q16 0 16 18v220q0 30-30 30h-26z" fill="${dark(main)}" opacity=".5"/>
<rect x="166" y="158" width="148" height="84" rx="9" fill="#f2d9a0"/><path d="M200 188l16-10v48M276 179h-32v46h34v-24h-34" stroke="${ink}" stroke-width="7" fill="none"/>${repeat(6, (i) => `<rect x="${172 + (i % 3) * 48}" y="${258 + Math.floor(i / 3) * 30}" width="40" height="20" rx="7" fill="${i === 0 ? second : light(main, 0.25)}"/>`)}${repeat(4, (i) => `<path d="M184 ${332 + i * 14}h112" stroke="${dark(main, 0.7)}" stroke-width="5"/>`)}<rect x="130" y="190" width="14" height="72" rx="7" fill="${second}"/>`

const sounder = ({ main, second }) => `
<rect x="76" y="128" width="328" height="226" rx="26" fill="${main}"/><path d="M76 300h328v28q0 26-26 26H102q-26 0-26-26z" fill="${dark(main, 0.4)}"/><rect x="100" y="150" width="226" height="172" rx="10" fill="#0f3a52"/>
<path d="M100 252q40-30 78-8t70-18 78 14v82H100z" fill="${second}"/><path d="M100 282q40-20 78-4t70-14 78 10v48H100z" fill="${dark(second)}"/><path d="M140 204q14-12 28 0-14 12-28 0zM226 218q14-12 28 0-14 12-28 0z" fill="#f2d9a0"/><path d="M118 176h44v24M282 166v34" stroke="#e8f2ef" stroke-width="7" fill="none"/><circle cx="364" cy="186" r="20" fill="${light(main, 0.3)}"/>${repeat(3, (i) => `<rect x="346" y="${226 + i * 32}" width="36" height="20" rx="8" fill="${light(main, 0.3)}"/>`)}<path d="M200 354h80l16 46H184z" fill="${ink}"/>`

const binoculars = ({ main, second }) => `
${repeat(2, (i) => `<g transform="translate(${i ? 480 : 0} 0) scale(${i ? -1 : 1} 1)"><path d="M150 120h66v70l10 20v120q0 60-66 60t-72-60q0-60 40-130z" fill="${main}"/><path d="M190 120h26v70l10 20v120q0 40-30 54 10-120-6-264z" fill="${dark(main)}" opacity=".5"/><rect x="142" y="96" width="80" height="38" rx="12" fill="${ink}"/><ellipse cx="157" cy="362" rx="62" ry="30" fill="${ink}"/><ellipse cx="157" cy="364" rx="48" ry="21" fill="#5b93a3"/><path d="M126 360q14-12 36-10" stroke="#fff" stroke-width="6" fill="none" opacity=".8"/><path d="M108 270q40-16 112 0" stroke="${second}" stroke-width="8" fill="none"/></g>`)}
<rect x="214" y="180" width="52" height="90" rx="12" fill="${ink}"/><circle cx="240" cy="204" r="14" fill="${second}"/>`

const headLamp = ({ main, second }) => `
<path d="M84 250q0-130 156-130t156 130" fill="none" stroke="${main}" stroke-width="46"/><path d="M84 250q0-130 156-130t156 130" fill="none" stroke="${second}" stroke-width="10"/><rect x="146" y="212" width="188" height="148" rx="38" fill="${ink}"/><rect x="146" y="206" width="188" height="140" rx="38" fill="${dark(main, 0.4)}"/><circle cx="240" cy="276" r="56" fill="${steel}"/><circle cx="240" cy="276" r="44" fill="#fff3c9"/><circle cx="240" cy="276" r="20" fill="#ffd766"/><circle cx="306" cy="232" r="10" fill="${second}"/><path d="M240 352v40M186 340l-22 40M294 340l22 40" stroke="#ffdf8e" stroke-width="8"/>`

const solarPower = ({ main, second }) => `
<g transform="rotate(-6 240 230)"><rect x="92" y="110" width="296" height="196" rx="12" fill="${dark(main, 0.4)}"/><rect x="106" y="122" width="268" height="172" fill="${main}"/>${repeat(5, (i) => `<path d="M${150 + i * 45} 122v172" stroke="${light(main, 0.5)}" stroke-width="3"/>`)}${repeat(3, (i) => `<path d="M106 ${164 + i * 44}h268" stroke="${light(main, 0.5)}" stroke-width="3"/>`)}<path d="M120 136l90 0-60 80z" fill="#fff" opacity=".18"/></g><path d="M240 310v50M180 400l60-44 60 44" stroke="${steel}" stroke-width="12" fill="none"/><path d="M330 300q60 30 40 90" stroke="${second}" stroke-width="8" fill="none"/>`

const ship = ({ main, second }) => `
<path d="M240 70v230" stroke="${wood}" stroke-width="9"/><path d="M252 84q110 70 116 196H252z" fill="${paper}"/><path d="M228 110q-84 60-96 170h96z" fill="${second}"/><path d="M252 84q110 70 116 196h-50q0-110-66-196z" fill="${dark(paper, 0.1)}"/><path d="M92 300h302q-20 68-64 72H150q-44-10-58-72z" fill="${main}"/><path d="M92 300h302q-4 16-10 28H102q-6-12-10-28z" fill="${light(main, 0.3)}"/><rect x="160" y="380" width="160" height="20" rx="6" fill="${wood}"/><path d="M240 60l36 12-36 12z" fill="${second}"/>`

export const devices = { barometer, clock, compass, station, radio, sounder, binoculars, headLamp, solarPower, ship }
