import { html } from 'hono/html'

/** Where one question may be asked; who is not asked finds the telephone. */
export const questionSlot = ({ say, href }) => html`
<section class="question" data-lotse-slot="question" aria-label="${say('Ihre Meinung', 'Your opinion')}">
  <h2>${say('Fragen? Fragen Sie.', 'Questions? Ask.')}</h2>
  <p>${say('Montag bis Sonnabend von 9 bis 18 Uhr am Telefon, sonst per Nachricht.', 'Monday to Saturday from 9 to 6 on the phone, otherwise by message.')} <a href="${href('/help#message')}">${say('Nachricht schreiben', 'Write to us')}</a></p>
</section>`
