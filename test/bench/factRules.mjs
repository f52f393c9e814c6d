import { randomFrom } from './random.mjs'

/** One visitor: what is known of them, by flat names, so that no engine has to find its way through a tree. */
export const facts = {
  salePages: 4, productPages: 17, searches: 2, visits: 6, cartValue: 74.5, cartItems: 3, orders: 1, orderValue: 129,
  minutes: 12, daysSince: 3, category: 'sale', device: 'phone', language: 'de', channel: 'email', loggedIn: false, coupon: true,
} // biome-ignore format: a table

const NUMBERS = Object.keys(facts).filter((name) => typeof facts[name] === 'number')
const OTHERS = { category: ['sale', 'new', 'gifts'], device: ['phone', 'tablet', 'desktop'], language: ['de', 'en', 'fr'], channel: ['email', 'search', 'social'], loggedIn: [true, false], coupon: [true, false] } // biome-ignore format: a table

/** `count` different rules "(a number at least x, or a word or yes/no is y) and another number less than z". */
export function makeFactRules(count) {
  const random = randomFrom(4)
  const one = (list) => list[Math.floor(random() * list.length)]
  return Array.from({ length: count }, () => {
    const [many, few] = [one(NUMBERS), one(NUMBERS)]
    const other = one(Object.keys(OTHERS))
    const near = (name) => Math.round(facts[name] * (0.3 + 1.4 * random()) * 100) / 100
    return { many, least: near(many), other, is: one(OTHERS[other]), few, most: near(few) }
  })
}
