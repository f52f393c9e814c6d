import { repeat } from './paint.mjs'

const house = (x, width, height, wall, roof, lit = 2) => `
<path d="M${x} ${520 - height}h${width}v${height}h${-width}z" fill="${wall}"/><path d="M${x - 6} ${520 - height}l${width / 2 + 6} ${-width * 0.52}l${width / 2 + 6} ${width * 0.52}z" fill="${roof}"/>
${repeat(Math.floor(height / 62), (row) => repeat(Math.max(2, Math.floor(width / 44)), (i) => `<rect x="${x + 14 + i * 40}" y="${540 - height + row * 58}" width="20" height="30" rx="2" fill="${(i + row) % lit === 0 ? '#ffdf8e' : '#2b4a5c'}"/>`))}`

/** The harbour at dusk: the one large picture of the shop. */
export const drawHarbour =
  () => `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 960 720" width="960" height="720" preserveAspectRatio="xMidYMid slice">
<defs><linearGradient id="s" x2="0" y2="1"><stop stop-color="#274a63"/><stop offset=".55" stop-color="#c98b74"/><stop offset="1" stop-color="#f1cf9b"/></linearGradient><linearGradient id="w" x2="0" y2="1"><stop stop-color="#3a6a7c"/><stop offset="1" stop-color="#12303f"/></linearGradient></defs>
<rect width="960" height="540" fill="url(#s)"/><circle cx="640" cy="410" r="92" fill="#ffe7b3"/><circle cx="640" cy="410" r="150" fill="#ffe7b3" opacity=".18"/>
<path d="M90 130h120M120 148h150M700 90h140M740 108h170" stroke="#fff4e0" stroke-width="9" stroke-linecap="round" opacity=".32"/>
<path d="M0 500q140-46 300-22t320-10 340 14v60H0z" fill="#4b6875"/>
<g><path d="M826 506l14-270h44l14 270z" fill="#f6efe0"/><path d="M833 370h58l3 60h-64zM838 276h48l2 46h-52z" fill="#c43d2b"/><rect x="832" y="204" width="60" height="36" rx="4" fill="#16303f"/><rect x="844" y="208" width="36" height="28" fill="#ffe9a8"/><path d="M830 204l32-30 32 30z" fill="#c43d2b"/><path d="M844 222L420 150v60zM880 222l120-34v60z" fill="#fff1c4" opacity=".3"/></g>
${house(20, 112, 210, '#a8503a', '#6b2f26')}${house(136, 92, 160, '#d9b98a', '#7a4d34', 3)}${house(232, 128, 244, '#3d5a6b', '#22384a')}${house(366, 84, 138, '#c98f5a', '#6b3a28', 3)}
<path d="M0 514h470v26H0z" fill="#5d4a3c"/><path d="M0 520h470" stroke="#8a6d54" stroke-width="5"/>
<rect y="538" width="960" height="182" fill="url(#w)"/><path d="M560 560h160M590 580h100M606 600h70M616 622h46M622 646h34" stroke="#ffe2a6" stroke-width="8" stroke-linecap="round" opacity=".75"/>
${repeat(9, (i) => `<path d="M${20 + i * 108} ${574 + (i % 3) * 42}q18-12 36 0t36 0" stroke="#9fc0c6" stroke-width="4" fill="none" opacity=".45" stroke-linecap="round"/>`)}
<g transform="translate(470 236)"><path d="M118 20v290" stroke="#7a5134" stroke-width="10"/><path d="M128 34q126 90 132 232H128z" fill="#f7eeda"/><path d="M128 34q126 90 132 232h-52Q206 130 128 34z" fill="#d9c9ab"/><path d="M108 66Q22 140 6 266h102z" fill="#b8432f"/><path d="M118 14l54 13-54 13z" fill="#fffdf7"/><path d="M118 27l54 0-54 13z" fill="#c43d2b"/><path d="M-40 286h350q-20 74-60 74H22q-40-8-62-74z" fill="#16303f"/><path d="M-40 286h350l-8 18H-32z" fill="#f7eeda"/><text x="204" y="236" font-family="Georgia,serif" font-size="40" fill="#16303f">5</text><path d="M190 274v-46h22v46z" fill="#e0a92e" opacity="0"/></g>
<g transform="translate(60 470)"><rect x="70" width="62" height="46" fill="#b07c4c"/><path d="M70 16h62M70 32h62" stroke="#7a5134" stroke-width="4"/><rect x="140" y="-8" width="54" height="54" fill="#c99a6a"/><path d="M140 10h54M140 28h54" stroke="#8a5a34" stroke-width="4"/><path d="M250 46v-22q0-10 10-10h20q10 0 10 10v22z" fill="#16303f"/></g>
<path d="M348 520V392q0-20 20-20h16" stroke="#16303f" stroke-width="7" fill="none"/><path d="M372 372h26l8 30h-42z" fill="#16303f"/><circle cx="385" cy="408" r="11" fill="#fff0bf"/><circle cx="385" cy="408" r="40" fill="#ffe9a8" opacity=".25"/>
<path d="M180 120q12-14 24 0 12-14 24 0M300 84q10-12 20 0 10-12 20 0M250 190q9-10 18 0 9-10 18 0" stroke="#fdf6e8" stroke-width="5" fill="none" stroke-linecap="round"/></svg>`
