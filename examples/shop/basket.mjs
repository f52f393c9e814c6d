import { findProduct, priceOf } from './catalogue.mjs'

/** A basket crosses the wire as `id*2~id*1`: short, readable, and nothing in it needs escaping. */
export const readLines = (text = '') =>
  text
    .split('~')
    .map((line) => line.split('*'))
    .map(([id, quantity]) => ({ product: findProduct(id), quantity: Math.min(99, Math.max(1, Number(quantity) || 1)) }))
    .filter(({ product }) => product)

export const writeLines = (lines) => lines.map(({ product, quantity }) => `${product.id}*${quantity}`).join('~')

export const addLine = (lines, product, quantity) =>
  lines.some((line) => line.product === product)
    ? lines.map((line) =>
        line.product === product ? { product, quantity: Math.min(99, line.quantity + quantity) } : line,
      )
    : [...lines, { product, quantity }]

/** Money in cents inside, so that ten times 8.50 is 85. */
export const goodsValue = (lines) =>
  lines.reduce((sum, { product, quantity }) => sum + Math.round(priceOf(product) * 100) * quantity, 0) / 100

export const quantityOf = (lines) => lines.reduce((sum, { quantity }) => sum + quantity, 0)

/** Coupons printed on the tea packets, and what they take off. */
export const coupons = { AHOI10: 0.1, LEINENLOS: 0.15 }

const FREE_SHIPPING_FROM = 60
const shippingPrices = { standard: 4.9, express: 9.9 }
const GIFT_WRAP = 3.5

/** What the checkout asks for: goods, what the coupon takes off, wrap, shipping, total. */
export const settle = ({ lines, coupon, giftWrap = false, tier = 'standard' }) => {
  const goods = goodsValue(lines)
  const off = Math.round(goods * (coupons[coupon] ?? 0) * 100) / 100
  const wrap = giftWrap ? GIFT_WRAP : 0
  const shipping = tier === 'standard' && goods - off >= FREE_SHIPPING_FROM ? 0 : shippingPrices[tier]
  return { goods, off, wrap, shipping, total: Math.round((goods - off + wrap + shipping) * 100) / 100 }
}
