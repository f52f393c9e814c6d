import { html } from 'hono/html'
import { tellNext } from '../dataLayer.mjs'
import { show } from '../layout.mjs'

export const returnsPage = (app) => {
  app.get('/returns', (c) => {
    const visit = c.get('visit')
    const { say, href, search, orders } = visit
    return show(c, {
      name: 'returns',
      title: say('Rückgabe', 'Returns'),
      crumbs: [[say('Rückgabe', 'Returns')]],
      main: html`<h1>${say('Zurückgeben', 'Returning something')}</h1>
${search.get('sent') === 'yes' ? html`<p class="done" role="status">${say('Angemeldet. Der Aufkleber ist unterwegs; abgeholt wird übermorgen.', 'Registered. The label is on its way; we collect the day after tomorrow.')}</p>` : ''}
<p class="lead">${say('Dreißig Tage, auch benutzt, ohne Begründung. Wir holen ab, das Geld ist am Tag darauf zurück.', 'Thirty days, even when used, no reason needed. We collect, and your money is back the day after.')}</p>
<form method="post" action="${href('/returns')}" class="sheet">
  <p class="field"><label for="r-order">${say('Bestellnummer', 'Order number')}</label><input id="r-order" name="order" required value="${search.get('order') ?? orders[0]?.number ?? ''}"></p>
  <p class="field"><label for="r-why">${say('Was war los? (freiwillig)', 'What was it? (optional)')}</label><select id="r-why" name="reason"><option value="fit">${say('Passt nicht', 'Does not fit')}</option><option value="fault">${say('Fehlerhaft', 'Faulty')}</option><option value="other">${say('Gefällt nicht', 'Not to my taste')}</option></select></p>
  <button>${say('Abholung anmelden', 'Arrange collection')}</button></form>
<p>${say('Erst prüfen, ob es sich richten lässt?', 'Check first whether it can be mended?')} <a href="${href('/help')}">${say('Zur Diagnose', 'To the diagnosis')}</a></p>`,
    })
  })

  app.post('/returns', async (c) => {
    const form = await c.req.parseBody()
    tellNext(c, 'contact', { method: 'return', reason: String(form.reason ?? '').slice(0, 20) })
    return c.redirect(c.get('visit').href('/returns?sent=yes'), 303)
  })
}
