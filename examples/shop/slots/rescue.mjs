import { html } from 'hono/html'

/** Live: it may change while the page is open, when someone is stuck. Kept small, so that nothing moves when it does. */
export const rescueSlot = ({ say, href }) => html`
<template data-lotse-variant="rescue/checkout"><p><strong>${say('Hakt es an der Kasse?', 'Stuck at the checkout?')}</strong> ${say('Wir nehmen die Bestellung auch am Telefon auf:', 'We also take your order on the phone:')} <a href="tel:+4940000000">040 000 000</a>. ${say('Ihr Korb bleibt gepackt.', 'Your basket stays packed.')} <a href="${href('/help/checkout')}">${say('Häufige Gründe', 'Common reasons')}</a></p></template>
<template data-lotse-variant="rescue/lost"><p><strong>${say('Klickt und klickt, und nichts geschieht?', 'Clicking and nothing happens?')}</strong> ${say('Sagen Sie uns, was Sie suchen, wir finden es für Sie.', 'Tell us what you are after and we will find it.')} <a href="${href('/help')}">${say('Hilfe holen', 'Get help')}</a></p></template>
<aside class="rescue" data-lotse-slot="rescue" aria-label="${say('Hilfe', 'Help')}"><p>${say('Sicher bezahlen auf Rechnung. 30 Tage Rückgabe, wir holen ab.', 'Pay safely on invoice. 30 days to return, we collect.')} <a href="${href('/help')}">${say('Hilfe', 'Help')}</a></p></aside>`
