import { html } from 'hono/html'
import { findCategory, findProduct, products } from '../catalogue.mjs'
import { toItem } from '../dataLayer.mjs'
import { show } from '../layout.mjs'
import { picture, priceTag, stars } from '../productCard.mjs'

const MOST = 3

const table = (list, visit) => {
  const { say, href, language, number } = visit
  const row = (label, value) =>
    html`<tr><th scope="row">${label}</th>${list.map((product) => html`<td>${value(product)}</td>`)}</tr>`
  return html`<div class="scroll" tabindex="0" role="region" aria-label="${say('Vergleich', 'Comparison')}"><table class="compare">
<thead><tr><td></td>${list.map((product) => html`<th scope="col">${picture(product, { size: 200, lazy: false })}<a href="${href(`/products/${product.id}`)}">${product.name[language]}</a></th>`)}</tr></thead><tbody>
${row(say('Preis', 'Price'), (product) => priceTag(product, visit))}
${row(say('Bewertung', 'Rating'), (product) => stars(product, visit))}
${row(say('Material', 'Material'), ({ specs }) => specs.material[language])}
${row(say('Maße', 'Size'), ({ specs }) => specs.size[language])}
${row(say('Gewicht', 'Weight'), ({ specs }) => `${number(specs.weight)} g`)}
${row(say('Regal', 'Shelf'), ({ category }) => findCategory(category)[language])}
${row(say('Lieferbar', 'Availability'), ({ stock }) => (stock < 12 ? say(`noch ${stock}`, `${stock} left`) : say('sofort', 'at once')))}
${row(say('Anleitung', 'Manual'), ({ manual, name }) => (manual ? html`<a href="${href(`/manuals/${manual}`)}">${say('lesen', 'read')}<span class="unseen">: ${name[language]}</span></a>` : say('keine nötig', 'none needed')))}
<tr><th scope="row">${say('Kaufen', 'Buy')}</th>${list.map((product) => html`<td><form method="post" action="${href('/cart/add')}"><input type="hidden" name="product" value="${product.id}"><button class="quiet">${say('In den Korb', 'Add to basket')}<span class="unseen">: ${product.name[language]}</span></button></form></td>`)}</tr>
</tbody></table></div>`
}

const chooser = (chosen, { say, href, language }) => html`
<form class="chooser" action="${href('/compare')}">${[0, 1, 2].map((at) => html`<label>${say(`${at + 1}. Produkt`, `Product ${at + 1}`)} <select name="p${at}"><option value="">–</option>${products.map(({ id, name }) => html`<option value="${id}" ${chosen[at]?.id === id ? 'selected' : ''}>${name[language]}</option>`)}</select></label>`)}<button>${say('Vergleichen', 'Compare')}</button></form>`

export const comparePage = (app) =>
  app.get('/compare', (c) => {
    const visit = c.get('visit')
    const { say, language, search } = visit
    const asked = [...(search.get('with') ?? '').split(','), search.get('p0'), search.get('p1'), search.get('p2')]
    const list = [...new Set(asked)].map(findProduct).filter(Boolean).slice(0, MOST)
    return show(c, {
      name: 'compare',
      title: say('Vergleich', 'Comparison'),
      crumbs: [[say('Vergleich', 'Comparison')]],
      events:
        list.length > 1
          ? [
              {
                event: 'compare',
                item_ids: list.map(({ id }) => id),
                ecommerce: { items: list.map((product) => toItem({ product }, language)) },
              },
            ]
          : [],
      main: html`<div class="page-head"><h1>${say('Nebeneinander gestellt', 'Side by side')}</h1><p>${say('Zwei oder drei Dinge, dieselben Zeilen, keine Sternchen.', 'Two or three things, the same rows, no small print.')}</p></div>
${list.length > 1 ? table(list, visit) : html`<p class="empty">${say('Wählen Sie mindestens zwei.', 'Choose at least two.')}</p>`}${chooser(list, visit)}`,
    })
  })
