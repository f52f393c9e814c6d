import { html } from 'hono/html'
import { categories, findCategory, findProduct, onSale, onShelf, priceOf } from '../catalogue.mjs'
import { ofList } from '../dataLayer.mjs'
import { show } from '../layout.mjs'
import { grid, picture } from '../productCard.mjs'

const orders = {
  favourite: (a, b) => b.rating.stars * Math.log(b.rating.count) - a.rating.stars * Math.log(a.rating.count),
  cheap: (a, b) => priceOf(a) - priceOf(b),
  dear: (a, b) => priceOf(b) - priceOf(a),
}

const sortForm = ({ say, search }) => html`
<form class="sort"><label>${say('Sortieren', 'Sort')} <select name="sort">
  ${[
    ['favourite', say('Beliebte zuerst', 'Favourites first')],
    ['cheap', say('Günstige zuerst', 'Lowest price first')],
    ['dear', say('Teure zuerst', 'Highest price first')],
  ].map(
    ([value, label]) =>
      html`<option value="${value}" ${search.get('sort') === value ? 'selected' : ''}>${label}</option>`,
  )}
</select></label> <label>${say('bis', 'up to')} <select name="upto"><option value="">${say('jeder Preis', 'any price')}</option>${[30, 60, 120].map((limit) => html`<option ${search.get('upto') === String(limit) ? 'selected' : ''} value="${limit}">${limit} €</option>`)}</select></label>
<button class="quiet">${say('Zeigen', 'Show')}</button></form>`

const shelf = (list, { search }) => {
  const limit = Number(search.get('upto')) || Number.POSITIVE_INFINITY
  return list.filter((product) => priceOf(product) <= limit).sort(orders[search.get('sort')] ?? orders.favourite)
}

const nothing = ({ say, path, href }) =>
  html`<p class="empty">${say('Zu diesem Preis liegt hier gerade nichts.', 'Nothing here at that price right now.')} <a href="${href(path)}">${say('Alles zeigen', 'Show all')}</a></p>`

export const categoryPages = (app) => {
  app.get('/categories', (c) => {
    const { say, href, language } = c.get('visit')
    return show(c, {
      name: 'categories',
      title: say('Sortiment', 'Departments'),
      crumbs: [[say('Sortiment', 'Departments')]],
      main: html`<h1>${say('Sortiment', 'Departments')}</h1>
<ul class="departments">${categories.map((category) => html`<li><a href="${href(`/categories/${category.id}`)}">${picture(findProduct(category.sign), { size: 240 })}<h2>${category[language]}</h2><p>${say(category.lineDe, category.lineEn)} <span class="faint">${onShelf(category.id).length}</span></p></a></li>`)}</ul>`,
    })
  })

  app.get('/categories/:id', (c) => {
    const visit = c.get('visit')
    const category = findCategory(c.req.param('id'))
    if (!category) return c.notFound()
    const name = category[visit.language]
    const list = shelf(onShelf(category.id), visit)
    return show(c, {
      name: 'category',
      title: name,
      crumbs: [[visit.say('Sortiment', 'Departments'), '/categories'], [name]],
      events: [ofList('view_item_list', list, visit.language, category.id, name)],
      main: html`<div class="page-head"><h1>${name}</h1><p>${visit.say(category.lineDe, category.lineEn)}</p></div>${sortForm(visit)}${list.length ? grid(list, visit) : nothing(visit)}`,
    })
  })

  app.get('/sale', (c) => {
    const visit = c.get('visit')
    const { say, language } = visit
    const list = shelf(onSale, visit)
    return show(c, {
      name: 'sale',
      title: say('Angebote', 'Sale'),
      crumbs: [[say('Angebote', 'Sale')]],
      events: [ofList('view_item_list', list, language, 'sale', say('Angebote', 'Sale'))],
      main: html`<div class="page-head sale-head"><h1>${say('Angebote', 'Sale')}</h1><p>${say('Reduziert, weil das Regal Platz braucht, nicht, weil etwas fehlt.', 'Reduced because the shelf needs room, not because anything is wrong.')}</p></div>${sortForm(visit)}${list.length ? grid(list, visit) : nothing(visit)}`,
    })
  })
}
