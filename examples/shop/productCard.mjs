import { html } from 'hono/html'
import { savingOf } from './catalogue.mjs'

/** A picture that holds its place before it has come. Beside its name it is decoration; alone it says what it shows. */
export const picture = ({ id }, { size = 480, lazy = true, alt = '' } = {}) =>
  html`<img class="picture" src="/pictures/${id}.svg" width="${size}" height="${size}" alt="${alt}" ${lazy ? html`loading="lazy"` : ''}>`

export const priceTag = (product, { money, say }) =>
  product.sale === null
    ? html`<span class="price">${money(product.price)}</span>`
    : html`<span class="price"><ins><span class="unseen">${say('jetzt', 'now')} </span>${money(product.sale)}</ins> <del><span class="unseen">${say('statt', 'was')} </span>${money(product.price)}</del></span>`

export const stars = ({ rating: { stars: value, count } }, { say, number }) => html`
<span class="stars"><span class="unseen">${say(`${number(value)} von 5 Sternen`, `${number(value)} out of 5 stars`)}</span><meter aria-hidden="true" min="0" max="5" value="${value}"></meter><span aria-hidden="true">★ ${number(value)}</span> <span class="faint">(${count})</span></span>`

export const productCard = (product, visit, { lazy = true, level = 'h2' } = {}) => html`
<article class="card">
  <a href="${visit.href(`/products/${product.id}`)}">
    <span class="card-picture">${picture(product, { lazy })}${product.sale === null ? '' : html`<span class="flag">−${savingOf(product)} %</span>`}</span>
    ${level === 'h2' ? html`<h2>${product.name[visit.language]}</h2>` : html`<h3>${product.name[visit.language]}</h3>`}
  </a>
  <p class="card-line">${priceTag(product, visit)} ${stars(product, visit)}</p>
</article>`

export const grid = (list, visit, options) =>
  html`<div class="grid">${list.map((product, index) => productCard(product, visit, { lazy: index > 3, ...options }))}</div>`
