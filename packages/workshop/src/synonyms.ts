import { suggest } from './suggest.ts'

/** What people who come from other tools write, and what it is called here. */
const KEYS: { [word: string]: string } = {
  and: 'all', every: 'all', or: 'any', oneOf: 'any', not: 'none', nor: 'none', allOf: 'all', anyOf: 'any',
  equals: 'is', equal: 'is', eq: 'is', '=': 'is', '==': 'is', '===': 'is', value: 'is', $eq: 'is',
  notEquals: 'isNot', notEqual: 'isNot', ne: 'isNot', '!=': 'isNot', $ne: 'isNot', not_in: 'notIn', $nin: 'notIn', $in: 'in', oneof: 'in',
  greaterThan: 'moreThan', gt: 'moreThan', '>': 'moreThan', $gt: 'moreThan', above: 'moreThan', over: 'moreThan',
  greaterThanOrEqual: 'atLeast', gte: 'atLeast', '>=': 'atLeast', $gte: 'atLeast', min: 'atLeast', minimum: 'atLeast',
  lt: 'lessThan', '<': 'lessThan', $lt: 'lessThan', below: 'lessThan', under: 'lessThan', fewerThan: 'lessThan',
  lte: 'atMost', '<=': 'atMost', $lte: 'atMost', max: 'atMost', maximum: 'atMost',
  includes: 'contains', has: 'contains', beginsWith: 'startsWith', regex: 'matches', pattern: 'matches', like: 'matches', glob: 'matches',
  count: 'times', howOften: 'times', occurrences: 'times', window: 'within', during: 'within', period: 'within', timeframe: 'within', last: 'within',
  filter: 'where', properties: 'where', with: 'where', condition: 'when', conditions: 'when', rule: 'when', rules: 'when', if: 'when',
  name: 'id', key: 'id', title: 'label', description: 'note', comment: 'note', _comment: 'note', $comment: 'note', '//': 'note',
  selector: 'at', target: 'for', audience: 'for', who: 'for', segment: 'audience', weights: 'weight', points: 'weight', weight: 'share', maximumPoints: 'cap',
  percent: 'share', traffic: 'share', holdout: 'holdoutPercent', control: 'holdoutPercent', experiment: 'test', abTest: 'test', arms: 'test',
  url: 'endpoint', steps: 'sequence', atLeast: 'some', threshold: 'enter', decay: 'halfLife', imprintUrl: 'imprint', privacyPolicy: 'privacy',
  segments: 'personas', experiences: 'variants', conversions: 'goals', stages: 'phases', locales: 'languages', langs: 'languages', lang: 'language',
} // biome-ignore format: a word list

/** Segment's and older names for GA4's events. */
const EVENTS: { [word: string]: string } = {
  pageview: 'page_view', page: 'page_view', viewpage: 'page_view', pageviewed: 'page_view',
  productviewed: 'view_item', productview: 'view_item', viewproduct: 'view_item', viewcontent: 'view_item', itemview: 'view_item',
  productlistviewed: 'view_item_list', viewcategory: 'view_item_list', productadded: 'add_to_cart', addcart: 'add_to_cart', cartadd: 'add_to_cart',
  addtobasket: 'add_to_cart', productremoved: 'remove_from_cart', removefrombasket: 'remove_from_cart', cartviewed: 'view_cart', viewbasket: 'view_cart',
  checkoutstarted: 'begin_checkout', startcheckout: 'begin_checkout', initiatecheckout: 'begin_checkout', ordercompleted: 'purchase', order: 'purchase',
  buy: 'purchase', transaction: 'purchase', completeorder: 'purchase', productssearched: 'search', sitesearch: 'search', signedup: 'sign_up', register: 'sign_up',
  registration: 'sign_up', signup: 'sign_up', signin: 'login', loggedin: 'login', couponapplied: 'apply_coupon', couponentered: 'apply_coupon', usecoupon: 'apply_coupon',
  lead: 'generate_lead', download: 'file_download', productaddedtowishlist: 'add_to_wishlist', wishlist: 'add_to_wishlist', newsletter: 'newsletter_signup',
  review: 'submit_review', productreviewed: 'submit_review', comparison: 'compare', compareproducts: 'compare', rageclick: 'rage_click', refunded: 'refund', orderrefunded: 'refund',
} // biome-ignore format: a word list

const VALUES: { [word: string]: string } = {
  monday: 'mon', tuesday: 'tue', wednesday: 'wed', thursday: 'thu', friday: 'fri', saturday: 'sat', sunday: 'sun', montag: 'mon', dienstag: 'tue', mittwoch: 'wed', donnerstag: 'thu', freitag: 'fri', samstag: 'sat', sonntag: 'sun', mo: 'mon', di: 'tue', mi: 'wed', do: 'thu', fr: 'fri', sa: 'sat', so: 'sun',
  mobile: 'phone', smartphone: 'phone', handheld: 'phone', pc: 'desktop', computer: 'desktop', laptop: 'desktop', pad: 'tablet', ipad: 'tablet',
  string: 'text', str: 'text', bool: 'boolean', int: 'number', integer: 'number', float: 'number', array: 'list',
  awareness: 'discover', consider: 'explore', consideration: 'explore', evaluate: 'explore', purchase: 'buy', conversion: 'buy', usage: 'use', onboarding: 'use',
  support: 'ask', help: 'ask', service: 'ask', loyalty: 'engage', retention: 'engage', advocacy: 'engage', advocate: 'engage',
  marketing: 'ads', advertising: 'ads', statistics: 'analytics', tracking: 'analytics', functional: 'personalization', personalisation: 'personalization', essential: 'necessary',
  'opt-in': 'optIn', 'opt-out': 'optOut', none: 'unknown', unbekannt: 'unknown',
} // biome-ignore format: a word list

const from = (words: { [word: string]: string }, word: string, known: readonly string[]): string | undefined => {
  const other = Object.hasOwn(words, word) ? words[word] : undefined
  return other && known.includes(other) ? other : undefined
}

/** What was probably meant by an unknown key. */
export const suggestKey = (word: string, known: readonly string[]): string | undefined => {
  const close = suggest(word, known)
  return from(KEYS, word, known) ?? close ?? from(KEYS, word.toLowerCase(), known)
}

/** What was probably meant by an unknown event name. */
export const suggestEvent = (word: string, known: readonly string[]): string | undefined => {
  const bare = word.toLowerCase().replace(/[^a-z]/g, '')
  return (
    suggest(
      word,
      known.filter((each) => each.replace(/[^a-z]/g, '') === bare),
    ) ??
    from(EVENTS, bare, known) ??
    suggest(word, known)
  )
}

/** What was probably meant by a word that is none of the choices. */
export const suggestValue = (word: string, known: readonly string[]): string | undefined =>
  from(VALUES, word.toLowerCase(), known) ?? suggest(word, known)
