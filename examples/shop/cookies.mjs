import { deleteCookie, getCookie, setCookie } from 'hono/cookie'

/**
 * Everything the shop remembers, each set by an act of the visitor (into the cart, order, log in, start the tour) and
 * by nothing else. All are plain, first-party and unreadable to scripts.
 */
export const cookieNames = {
  cart: 'hl_cart', giftWrap: 'hl_wrap', coupon: 'hl_coupon', delivery: 'hl_delivery', orders: 'hl_orders',
  user: 'hl_user', devices: 'hl_devices', flash: 'hl_flash', tour: 'hl_tour', clock: 'hl_clock',
} // biome-ignore format: one glance

const MONTH = 30 * 24 * 60 * 60
const options = { path: '/', httpOnly: true, sameSite: 'Lax' }

export const remember = (c, name, value, maxAge = MONTH) =>
  setCookie(c, cookieNames[name], typeof value === 'string' ? value : JSON.stringify(value), { ...options, maxAge })

export const forget = (c, name) => deleteCookie(c, cookieNames[name], options)

export const recall = (c, name) => getCookie(c, cookieNames[name])

/** What a visitor's cookie says is theirs to break: unreadable is as good as absent. */
export const recallJson = (c, name, absent) => {
  try {
    return JSON.parse(recall(c, name) ?? 'null') ?? absent
  } catch {
    return absent
  }
}
