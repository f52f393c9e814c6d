import { findCategory, findProduct, priceOf } from './catalogue.mjs'
import { recallJson, remember } from './cookies.mjs'

const cents = (value) => Math.round(value * 100) / 100

/** A product as Google Analytics 4 names its parts. */
export const toItem = ({ product, quantity = 1 }, language, more = {}) => ({
  item_id: product.id,
  item_name: product.name[language],
  item_brand: product.brand,
  item_category: findCategory(product.category)[language],
  price: priceOf(product),
  ...(product.sale === null ? {} : { discount: cents(product.price - product.sale) }),
  quantity,
  ...more,
})

/** An ecommerce event about these lines of a basket. */
export const ofLines = (event, lines, language, more = {}) => ({
  event,
  ecommerce: {
    currency: 'EUR',
    value: cents(lines.reduce((sum, { product, quantity = 1 }) => sum + priceOf(product) * quantity, 0)),
    ...more,
    items: lines.map((line) => toItem(line, language)),
  },
})

export const ofList = (event, list, language, id, name) => ({
  event,
  ecommerce: {
    item_list_id: id,
    item_list_name: name,
    items: list.slice(0, 24).map((product, index) => toItem({ product }, language, { index })),
  },
})

/** An event without goods in it. */
export const plain = (event, parameters = {}) => ({ event, ...parameters })

/**
 * What a POST has done is told by the page it redirects to, once: until then it waits in a cookie, as short as possible.
 * `lines` is `[[product id, quantity]]`.
 */
export const tellNext = (c, event, parameters = {}, lines = undefined) => {
  const waiting = c.get('telling') ?? recallJson(c, 'flash', [])
  const telling = [...waiting, [event, parameters, lines]].slice(-6)
  c.set('telling', telling)
  remember(c, 'flash', telling, 120)
}

export const fromFlash = ([event, parameters, lines], language) =>
  lines
    ? ofLines(event, lines.map(([id, quantity]) => ({ product: findProduct(id), quantity })).filter(({ product }) => product), language, parameters) // biome-ignore format: one call
    : plain(event, parameters)

/** The script that fills the dataLayer; `ecommerce: null` first, so that no event inherits the goods of the one before. */
export const dataLayerScript = (events) => {
  const pushes = events.flatMap((event) => (event.ecommerce ? [{ ecommerce: null }, event] : [event]))
  const json = (value) => JSON.stringify(value).replace(/</g, '\\u003c')
  return `window.dataLayer=window.dataLayer||[];${pushes.map((push) => `dataLayer.push(${json(push)})`).join(';')}`
}
