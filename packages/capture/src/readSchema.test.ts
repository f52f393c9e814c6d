// @vitest-environment happy-dom
import { expect, it } from 'vitest'
import { readSchema } from './readSchema.ts'

const read = (...texts: unknown[]) => {
  document.body.innerHTML = texts
    .map(
      (text) => `<script type="application/ld+json">${typeof text === 'string' ? text : JSON.stringify(text)}</script>`,
    )
    .join('')
  return readSchema()
}

it.each([
  ['a product', { '@type': 'Product', sku: 'a', name: 'A', brand: 'B', offers: { price: 1, priceCurrency: 'EUR' } }, { id: 'a', name: 'A', brand: 'B', price: 1, currency: 'EUR' }],
  ['in a list', [{ '@type': 'WebSite' }, { '@type': 'https://schema.org/Product', name: 'A' }], { name: 'A' }],
  ['in a graph', { '@graph': [{ '@type': 'Product', name: 'A' }] }, { name: 'A' }],
  ['of a page', { '@type': 'ItemPage', mainEntity: { '@type': 'schema:Product', name: 'A' } }, { name: 'A' }],
  ['a group', { '@type': 'ProductGroup', productGroupID: 'g', hasVariant: [{ '@type': 'Product', offers: { price: '5.5' } }] }, { id: 'g', price: 5.5 }],
  ['an aggregate', { '@type': 'Product', offers: { '@type': 'AggregateOffer', lowPrice: '3' }, aggregateRating: { ratingValue: '4.5' } }, { price: 3, rating: 4.5 }],
  ['availability', { '@type': 'Product', offers: [{ availability: 'http://schema.org/OutOfStock' }] }, { availability: 'OutOfStock' }],
  ['no price', { '@type': 'Product', name: 'A', offers: { price: 'ask' } }, { name: 'A' }],
])('%s', (_, said, product) => expect(read(said).product).toEqual(product)) // biome-ignore format: a table

it('the first product is the page’s', () =>
  expect(read({ '@type': 'Product', name: 'A' }, { '@type': 'Product', name: 'B' }).product?.name).toBe('A'))

it('the way to it, in its order', () =>
  expect(
    read({
      '@type': 'BreadcrumbList',
      itemListElement: [
        { position: 2, name: 'B' },
        { position: 1, item: { name: 'A' } },
      ],
    }).breadcrumb,
  ).toEqual(['A', 'B']))

it('what is broken or something else is nothing', () =>
  expect(read('{ broken', 'null', '7', '[null]', { '@type': 'Person' }, { '@graph': 7 })).toEqual({}))
