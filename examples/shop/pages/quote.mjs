import { html } from 'hono/html'
import { findProduct, priceOf, products } from '../catalogue.mjs'
import { tellNext } from '../dataLayer.mjs'
import { show } from '../layout.mjs'

export const quotePage = (app) => {
  app.get('/quote', (c) => {
    const visit = c.get('visit')
    const { say, href, language, search, user } = visit
    return show(c, {
      name: 'quote',
      title: say('Angebot für Firmen', 'Quotes for business'),
      crumbs: [[say('Für Firmen', 'For business')]],
      main: html`<h1>${say('Für die ganze Mannschaft', 'For the whole crew')}</h1>
${search.get('sent') === 'yes' ? html`<p class="done" role="status">${say('Danke. Ihr Angebot ist morgen Mittag da.', 'Thank you. Your quote will be there by noon tomorrow.')}</p>` : ''}
<p class="lead">${say('Ab zehn Stück. Fester Preis für drei Monate, Rechnung mit 30 Tagen Ziel, auf Wunsch mit Ihrem Namen bestickt.', 'From ten pieces. Price fixed for three months, 30 days to pay, embroidered with your name if you like.')}</p>
<form method="post" action="${href('/quote')}" class="sheet">
  <p class="field"><label for="b-company">${say('Firma', 'Company')}</label><input id="b-company" name="company" autocomplete="organization" required value="${user?.company ?? ''}"></p>
  <p class="field"><label for="b-email">${say('E-Mail', 'Email')}</label><input id="b-email" name="email" type="email" autocomplete="email" required></p>
  <p class="field"><label for="b-product">${say('Artikel', 'Article')}</label><select id="b-product" name="product">${products.map(({ id, name }) => html`<option value="${id}" ${search.get('product') === id ? 'selected' : ''}>${name[language]}</option>`)}</select></p>
  <p class="field"><label for="b-quantity">${say('Stückzahl', 'Quantity')}</label><input id="b-quantity" name="quantity" type="number" min="10" max="5000" value="25" required></p>
  <p class="field"><label for="b-note">${say('Wünsche (freiwillig)', 'Wishes (optional)')}</label><textarea id="b-note" name="note" rows="3"></textarea></p>
  <button>${say('Angebot anfordern', 'Request a quote')}</button></form>
<p>${say('Lieber vor Ort?', 'Rather in person?')} <a href="${href('/dealers')}">${say('Händler finden', 'Find a dealer')}</a></p>`,
    })
  })

  app.post('/quote', async (c) => {
    const form = await c.req.parseBody()
    const product = findProduct(form.product)
    const quantity = Math.min(5000, Math.max(1, Number(form.quantity) || 1))
    const value = product ? Math.round(priceOf(product) * quantity * 100) / 100 : 0
    tellNext(c, 'request_quote', { item_id: product?.id ?? '', quantity, currency: 'EUR', value })
    tellNext(c, 'generate_lead', { currency: 'EUR', value, lead_source: 'quote' })
    return c.redirect(c.get('visit').href('/quote?sent=yes'), 303)
  })
}
