import { html } from 'hono/html'
import { accessoriesOf, findProduct } from '../catalogue.mjs'
import { show } from '../layout.mjs'
import { companionSlot } from '../slots/companion.mjs'
import { questionSlot } from '../slots/question.mjs'

export const confirmationPage = (app) =>
  app.get('/orders/:number', (c) => {
    const visit = c.get('visit')
    const { say, href, language, orders, money, day } = visit
    const order = orders.find(({ number }) => number === c.req.param('number'))
    if (!order) return c.redirect(href('/account'), 303)
    const goods = order.lines.map(({ product }) => product)
    const readable = goods.filter(({ manual }) => manual)
    return show(c, {
      name: 'confirmation',
      title: say('Danke für Ihre Bestellung', 'Thank you for your order'),
      crumbs: [[say('Konto', 'Account'), '/account'], [order.number]],
      main: html`<h1>${say('Danke. Wir packen schon.', 'Thank you. We are packing already.')}</h1>
<p class="lead">${say(`Bestellung ${order.number} vom ${day(order.date)}, ${money(order.total)} auf Rechnung.`, `Order ${order.number} of ${day(order.date)}, ${money(order.total)} on invoice.`)}</p>
<ul class="small-lines">${order.lines.map(({ product, quantity }) => html`<li>${quantity} × <a href="${href(`/products/${product.id}`)}">${product.name[language]}</a></li>`)}</ul>
<section class="next"><h2>${say('Bis das Paket da ist', 'Until the parcel arrives')}</h2><ul>
  ${readable.map(({ name, manual }) => html`<li><a href="${href(`/manuals/${manual}`)}">${say(`Anleitung: ${name.de}`, `Manual: ${name.en}`)}</a></li>`)}
  <li><a href="${href('/account#device')}">${say('Gerät registrieren, zwei Jahre mehr Garantie', 'Register your device for two more years of warranty')}</a></li></ul></section>
${companionSlot(visit, accessoriesOf(goods).concat(['brass-polish', 'rock-sugar', 'key-float', 'wool-wash'].map(findProduct)).slice(0, 4), say('Das passt dazu', 'Goes with it'), say('Geht noch ins selbe Paket, wenn Sie heute bestellen.', 'Fits the same parcel if you order today.'))}
${questionSlot(visit)}`,
    })
  })
