import { goodsValue, quantityOf, readLines } from './basket.mjs'
import { recall, recallJson } from './cookies.mjs'

const locales = { de: 'de-DE', en: 'en-GB' }

/** All that a page needs to know about who asks: language, words, links, cart, orders, customer. */
export const readVisit = (c, { tag, tour }) => {
  const { pathname, searchParams } = new URL(c.req.url)
  const language = /^\/en(\/|$)/.test(pathname) ? 'en' : 'de'
  const path = language === 'en' ? pathname.slice(3) || '/' : pathname
  const prefix = language === 'en' ? '/en' : ''
  const cart = readLines(recall(c, 'cart'))
  const money = new Intl.NumberFormat(locales[language], { style: 'currency', currency: 'EUR' })
  return {
    language,
    /** The path without its language. */
    path,
    search: searchParams,
    say: (de, en) => (language === 'de' ? de : en),
    href: (to) => `${prefix}${to}`,
    otherLanguage: (language === 'en' ? path : `/en${path}`) + (searchParams.size ? `?${searchParams}` : ''),
    money: (value) => money.format(value),
    number: (value) => value.toLocaleString(locales[language]),
    day: (iso) =>
      new Date(iso).toLocaleDateString(locales[language], { day: 'numeric', month: 'long', year: 'numeric' }),
    cart,
    cartValue: goodsValue(cart),
    cartQuantity: quantityOf(cart),
    giftWrap: recall(c, 'giftWrap') === '1',
    coupon: recall(c, 'coupon'),
    delivery: recallJson(c, 'delivery', {}),
    orders: recallJson(c, 'orders', []).map(([number, date, total, lines, shipping, coupon]) => ({ number, date, total, lines: readLines(lines), shipping, coupon })), // biome-ignore format: one order
    user: recallJson(c, 'user', undefined),
    devices: recallJson(c, 'devices', []).map(([id, serial, date]) => ({ lines: readLines(id), serial, date })),
    flash: recallJson(c, 'flash', []),
    tag,
    tour: tour && searchParams.get('tour') !== 'off' ? { step: recall(c, 'tour') } : undefined,
    clockDays: Number(recall(c, 'clock')) || 0,
  }
}

/** Everything bought or registered, newest first, each once. */
export const ownedProducts = ({ orders, devices }) => [
  ...new Set([...devices, ...orders].flatMap(({ lines }) => lines.map(({ product }) => product))),
]
