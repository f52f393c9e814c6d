import { html } from 'hono/html'
import { accessoriesOf, findCategory, findProduct, priceOf, savingOf } from '../catalogue.mjs'
import { ofLines } from '../dataLayer.mjs'
import { show } from '../layout.mjs'
import { picture, priceTag, stars } from '../productCard.mjs'
import { reviewsOf } from '../reviews.mjs'
import { adviceSlot, rivalsOf } from '../slots/advice.mjs'
import { companionSlot } from '../slots/companion.mjs'

/** https://developers.google.com/search/docs/appearance/structured-data/product */
const linkedData = (product, { language, href }, origin) => {
  const category = findCategory(product.category)
  return [
    {
      '@context': 'https://schema.org',
      '@type': 'Product',
      sku: product.id,
      name: product.name[language],
      description: product.description[language],
      image: `${origin}/pictures/${product.id}.svg`,
      category: category[language],
      brand: { '@type': 'Brand', name: product.brand },
      aggregateRating: {
        '@type': 'AggregateRating',
        ratingValue: product.rating.stars,
        reviewCount: product.rating.count,
      },
      offers: {
        '@type': 'Offer',
        price: priceOf(product),
        priceCurrency: 'EUR',
        availability: `https://schema.org/${product.stock > 0 ? 'InStock' : 'OutOfStock'}`,
        url: origin + href(`/products/${product.id}`),
      },
    },
    {
      '@context': 'https://schema.org',
      '@type': 'BreadcrumbList',
      itemListElement: [
        ['Hafenladen', href('/')],
        [category[language], href(`/categories/${category.id}`)],
        [product.name[language], href(`/products/${product.id}`)],
      ].map(([name, item], index) => ({ '@type': 'ListItem', position: index + 1, name, item: origin + item })),
    },
  ]
}

export const buyForm = (product, { say, href }) => html`
<form class="buy" method="post" action="${href('/cart/add')}">
  <input type="hidden" name="product" value="${product.id}">
  <label>${say('Menge', 'Quantity')} <input type="number" name="quantity" value="1" min="1" max="99" inputmode="numeric"></label>
  <button>${say('In den Korb', 'Add to basket')}</button>
</form>`

const reviews = (product, visit) => {
  const { say, href, number, language } = visit
  return html`<section class="reviews" id="reviews"><h2>${say('Bewertungen', 'Reviews')}</h2>
<p><strong>${number(product.rating.stars)}</strong> ${say('von 5, aus', 'out of 5, from')} ${product.rating.count} ${say('Bewertungen', 'ratings')}. <a href="${href(`/reviews/${product.id}`)}">${say('Selbst bewerten', 'Write one')}</a></p>
<ul>${reviewsOf(product).map((review) => html`<li><p class="stars" aria-hidden="true">${'★'.repeat(review.stars)}${'☆'.repeat(5 - review.stars)}</p><p><span class="unseen">${review.stars} ${say('von 5 Sternen', 'out of 5 stars')}: </span>${review[language]}</p><p class="faint">${review.name}, ${say('geprüfter Kauf', 'verified purchase')}</p></li>`)}</ul></section>`
}

export const productPage = (app) =>
  app.get('/products/:id', (c) => {
    const visit = c.get('visit')
    const { say, href, language, number } = visit
    const product = findProduct(c.req.param('id'))
    if (!product) return c.notFound()
    const category = findCategory(product.category)
    const fitting = accessoriesOf([product])
    const rows = [
      [say('Material', 'Material'), product.specs.material[language]],
      [say('Maße', 'Size'), product.specs.size[language]],
      [say('Gewicht', 'Weight'), `${number(product.specs.weight)} g`],
      [say('Marke', 'Brand'), product.brand],
    ]
    return show(c, {
      name: 'product',
      offer: product.sale === null ? undefined : 'sale',
      title: product.name[language],
      description: product.description[language],
      crumbs: [[category[language], `/categories/${category.id}`], [product.name[language]]],
      events: [
        ofLines('view_item', [{ product, quantity: 1 }], language, {
          on_sale: product.sale !== null,
          brand: product.brand,
        }),
      ],
      jsonLd: linkedData(product, visit, new URL(c.req.url).origin),
      main: html`
<div class="product">
  <div class="product-picture">${picture(product, { size: 640, lazy: false, alt: product.name[language] })}${product.sale === null ? '' : html`<span class="flag">−${savingOf(product)} %</span>`}</div>
  <div class="product-words">
    <p class="kicker">${product.brand}</p><h1>${product.name[language]}</h1>
    <p><a class="plain" href="#reviews">${stars(product, visit)}</a></p>
    <p class="lead">${product.description[language]}</p>
    <p class="product-price">${priceTag(product, visit)} <span class="faint">${say('inkl. MwSt., zzgl. Versand', 'incl. VAT, plus shipping')}</span></p>
    <p class="stock">${product.stock < 12 ? say(`Noch ${product.stock} im Packhaus`, `${product.stock} left in the packing house`) : say('Auf Lager, in 2 bis 3 Tagen bei Ihnen', 'In stock, with you in 2 to 3 days')}</p>
    ${buyForm(product, visit)}
    <p class="side-links"><a href="${href(`/compare?with=${[product, ...rivalsOf(product)].map(({ id }) => id).join(',')}`)}">${say('Vergleichen', 'Compare')}</a>${product.manual ? html` <a href="${href(`/manuals/${product.manual}`)}">${say('Anleitung lesen', 'Read the manual')}</a>` : ''}</p>
    ${adviceSlot(product, visit)}
  </div>
</div>
<section class="figures" id="data"><h2>${say('Daten', 'Figures')}</h2><table><tbody>${rows.map(([label, value]) => html`<tr><th scope="row">${label}</th><td>${value}</td></tr>`)}</tbody></table></section>
${companionSlot(
  visit,
  fitting.length ? fitting : rivalsOf(product),
  fitting.length ? say('Passt dazu', 'Goes with it') : say('Aus demselben Regal', 'From the same shelf'),
  say('Geprüft, ob es wirklich passt.', 'Checked that it truly fits.'),
)}
${reviews(product, visit)}`,
    })
  })
