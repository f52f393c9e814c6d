import type { Tongue } from './tongue.ts'

const UNITS: { [unit: string]: string } = {
  ms: 'millisecond',
  s: 'second',
  m: 'minute',
  h: 'hour',
  d: 'day',
  w: 'week',
}
/** Else it is said as often as something else. */
const isCount = (count: string): boolean => /^[\d.,]+$/.test(count)
const times = (count: string): string =>
  count === '1' ? 'once' : count === '2' ? 'twice' : isCount(count) ? `${count} times` : count
const after = (text: string): string => text && ` ${text}`

export const en: Tongue = {
  code: 'en',
  quote: (text) => `“${text}”`,
  or: ' or ',
  nor: ' nor ',
  and: ' and ',
  events: {
    page_view: 'viewed a page', view_item: 'viewed a product', view_item_list: 'viewed a list of products', select_item: 'chose a product from a list',
    search: 'searched', view_search_results: 'saw search results', add_to_cart: 'put something into the basket', remove_from_cart: 'took something out of the basket',
    view_cart: 'looked at the basket', begin_checkout: 'began the checkout', add_shipping_info: 'chose how to ship', add_payment_info: 'chose how to pay',
    purchase: 'ordered', refund: 'was paid back', apply_coupon: 'redeemed a coupon', compare: 'compared products', login: 'signed in', sign_up: 'opened an account',
    contact: 'got in touch', request_quote: 'asked for a quote', find_dealer: 'looked for a dealer', register_product: 'registered a product', product_use: 'used a product or its manual',
    submit_review: 'wrote a review', survey_answer: 'answered a question', share: 'shared something', rage_click: 'clicked impatiently', dead_click: 'clicked something that did nothing',
    form_start: 'began a form', form_submit: 'sent a form', form_error: 'had a form refused', form_abandon: 'left a form unfinished', checkout_stall: 'stood still in the checkout',
    generate_lead: 'enquired', user_engagement: 'spent time on a page', newsletter_signup: 'subscribed to the newsletter', join_group: 'joined a club', scroll: 'scrolled down',
    click: 'clicked a link', file_download: 'downloaded a file', add_to_wishlist: 'put something on the wish list', view_promotion: 'saw a promotion', select_promotion: 'clicked a promotion',
    first_visit: 'came for the first time', session_start: 'began a visit', identify: 'became known by their account', book_appointment: 'booked an appointment', view_help: 'looked for help',
    request_return: 'asked to send something back', filter: 'narrowed down a list', print_page: 'printed a page', copy_text: 'copied text', '*': 'did anything',
  },
  ownEvent: (label) => `did “${label}”`,
  things: {
    'cart.value': 'the basket value', 'cart.quantity': 'the number of items in the basket', 'page.path': 'the address of the page', 'page.url': 'the full address of the page', 'page.title': 'the title of the page',
    'page.type': 'the kind of page', 'page.category': 'the page category', 'page.value': 'the value of the page', 'page.referrerClass': 'where the page was reached from', 'page.referrer': 'the page before',
    'page.product.price': 'the price on the page', 'page.product.category': 'the category of the product on the page', 'page.product.brand': 'the brand of the product on the page', 'page.product.availability': 'the availability of the product on the page',
    'campaign.source': 'the source of the campaign', 'campaign.medium': 'the medium of the campaign', 'campaign.name': 'the name of the campaign', 'campaign.term': 'the search term of the campaign', 'campaign.content': 'the content of the campaign',
    'device.class': 'the device', 'user.loggedIn': 'the sign-in', 'user.id': 'the customer number', channel: 'the channel', language: 'the language', region: 'the region', 'visit.count': 'the number of visits', 'visit.pages': 'the number of pages in this visit',
    'visit.daysSinceLast': 'the number of days since the visit before', search_term: 'the search term', price: 'the price', value: 'the value', quantity: 'the quantity', rating: 'the rating', item_id: 'the product', 'items.item_id': 'the product',
    percent_scrolled: 'the depth in percent', results: 'the number of results', coupon: 'the coupon', score: 'the score',
  },
  truths: {
    'user.loggedIn': ['is signed in', 'is not signed in'], 'visit.isFirst': ['is here for the first time', 'has been here before'],
    'consent.analytics': ['has agreed to analytics', 'has not agreed to analytics'], 'consent.personalization': ['has agreed to personalization', 'has not agreed to personalization'], 'consent.ads': ['has agreed to advertising', 'has not agreed to advertising'],
  },
  ownTruth: (label) => [`“${label}” is true`, `“${label}” is not true`],
  many: { item_id: ['different products', 'the same product'], 'items.item_id': ['different products', 'the same product'], 'page.path': ['different pages', 'the same page'], search_term: ['different search terms', 'the same search term'], item_category: ['different categories', 'the same category'], 'page.category': ['different categories', 'the same category'] },
  ownMany: (property) => [`different values of “${property}”`, `the same value of “${property}”`],
  values: { phone: 'a phone', tablet: 'a tablet', desktop: 'a computer' },
  compare: {
    is: (v) => `is ${v}`, isNot: (v) => `is not ${v}`, in: (v) => `is ${v}`, notIn: (v) => (v.includes(' nor ') ? `is neither ${v}` : `is not ${v}`), lessThan: (v) => `is less than ${v}`, atMost: (v) => `is at most ${v}`,
    moreThan: (v) => `is more than ${v}`, atLeast: (v) => `is at least ${v}`, between: (v) => `is between ${v}`, contains: (v) => `contains ${v}`, startsWith: (v) => `begins with ${v}`,
    endsWith: (v) => `ends with ${v}`, matches: (v) => `fits the pattern ${v}`,
  },
  known: ['is known', 'is not known'],
  missing: [' (also where it is not known)', ' (where it is not known: no)'],
  times: {
    is: (v) => `exactly ${times(v)}`, isNot: (v) => `not exactly ${times(v)}`, in: (v) => `exactly ${v} times`, notIn: (v) => (v.includes(' nor ') ? `neither ${v} times` : `not exactly ${v} times`), lessThan: (v) => (isCount(v) ? `fewer than ${v} times` : `less than ${v}`), atMost: (v) => `at most ${times(v)}`,
    moreThan: (v) => `more than ${times(v)}`, atLeast: (v) => `at least ${times(v)}`, between: (v) => `between ${v} times`,
  },
  never: 'never',
  once: 'at least once',
  amount: { is: (v) => `exactly ${v}`, isNot: (v) => `not exactly ${v}`, in: (v) => `exactly ${v}`, notIn: (v) => `not exactly ${v}`, lessThan: (v) => `less than ${v}`, atMost: (v) => `at most ${v}`, moreThan: (v) => `more than ${v}`, atLeast: (v) => `at least ${v}`, between: (v) => `between ${v}` },
  duration: (count, unit, isOne) => `${count} ${UNITS[unit]}${isOne ? '' : 's'}`,
  within: (count, unit, isOne) => (isOne && unit === 'd' ? 'in the last 24 hours' : isOne ? `in the last ${UNITS[unit]}` : `in the last ${count} ${UNITS[unit]}s`),
  session: 'in this visit',
  happened: (what, often, window) => (often === 'never' ? `never ${what}${after(window)}` : `${what} ${often}${after(window)}`),
  distinct: (what, amount, several, window) => `${what}: ${amount} ${several}${after(window)}`,
  repeated: (what, same, often, window) => `${what}: ${same} ${often}${after(window)}`,
  sum: (what, thing, compared, window) => `${what}: ${thing}, added up, ${compared}${after(window)}`,
  share: (what, which, amount, window) => `of all the times they ${what}${after(window)}, ${amount} with: ${which}`,
  since: (what, ago, isFirst, window) => `${isFirst ? 'first' : 'last'} ${what} ${ago}${window && `, ${window}`}`,
  ago: { lessThan: (v) => `less than ${v} ago`, atMost: (v) => `at most ${v} ago`, moreThan: (v) => `more than ${v} ago`, atLeast: (v) => `at least ${v} ago`, between: (v) => `between ${v} ago`, is: (v) => `exactly ${v} ago` },
  active: (pages, amount, window) => `was active on ${pages} for ${amount}${after(window)}`,
  allPages: 'the pages',
  pagesOf: (type) => `pages of the kind “${type}”`,
  visited: (often, window) => (often === 'never' ? `never came${after(window)}` : `came ${often}${after(window)}`),
  days: (amount, window) => `was here on ${amount} ${/\b1$/.test(amount) ? 'day' : 'days'}${after(window)}`,
  sequence: (steps, window, span, without) =>
    `first ${steps.join(', then ')}${window && `, all ${window}`}${span && `, at most ${span} from first to last`}${without && `, and after the first step none of this: ${without}`}`,
  audience: (label) => `belongs to the audience “${label}”`,
  asOften: (factor, what) => `${factor} times as often as ${what}`,
  asMuch: (factor, much, what) => `${factor} × ${much} of ${what}`,
  much: { sum: (name) => `the sum of ${name}`, distinct: (name) => `the number of ${name}`, other: 'the measure' },
  groups: { all: 'all of these:', any: 'at least one of these:', none: 'none of these:', some: (least, of) => `at least ${least} of these ${of}:` },
} // biome-ignore format: one glance
