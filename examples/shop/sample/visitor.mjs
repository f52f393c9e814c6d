import { ofLines, toItem } from '../dataLayer.mjs'

const MINUTE = 60_000

/** What of a page may carry content: the slots that stand on it. */
const slotsOn = {
  home: ['notice', 'hero', 'companion', 'question'],
  product: ['notice', 'advice', 'companion'],
  cart: ['notice', 'companion', 'rescue'],
  checkout: ['notice', 'rescue'],
  confirmation: ['notice', 'companion', 'question'],
  account: ['notice', 'companion', 'question'],
  manual: ['notice', 'companion'],
  help: ['notice', 'question'],
}
/** Share of those who see a block and click on it. */
const clickRates = { hero: 0.22, companion: 0.12, advice: 0.16 }

/**
 * One invented visitor. Walks through the shop by `look` and `act`; what the slots show is chosen by the same classifier
 * and chooser as in a real page, so that the sample obeys the rules of `lotse.json`.
 */
export const createVisitor = ({ random, classifier, chooser, now: latest }) => {
  const anonymousId = `${random.hex(8)}-${random.hex(4)}-4${random.hex(3)}-a${random.hex(3)}-${random.hex(12)}`
  const language = random.chance(0.82) ? 'de' : 'en'
  const device = random.weigh([
    [58, 'phone'],
    [34, 'desktop'],
    [8, 'tablet'],
  ])
  const state = classifier.fresh(anonymousId)
  const events = []
  const seen = new Set()
  const prefix = language === 'en' ? '/en' : ''
  let visit = { channel: 'web' }
  let page = { path: '/' }
  let time = 0
  let told
  let cart = []

  const cartFacts = () => ({
    value: Math.round(cart.reduce((sum, { product }) => sum + (product.sale ?? product.price), 0) * 100) / 100,
    quantity: cart.length,
    items: cart.map(({ product }) => product.id),
  })

  const act = (event, properties = {}) => {
    time += random.between(2, 20) * 1000
    if (time > latest) return undefined
    const facts = { cart: cartFacts(), user: { loggedIn: Boolean(visit.loggedIn), business: Boolean(visit.business) } }
    const changed = JSON.stringify(facts) === told ? {} : { facts }
    told = JSON.stringify(facts)
    const stamp = time.toString(16).padStart(12, '0')
    const made = {
      messageId: `${stamp.slice(0, 8)}-${stamp.slice(8)}-7${random.hex(3)}-8${random.hex(3)}-${random.hex(12)}`,
      type: event === 'page_view' ? 'page' : 'track',
      event,
      anonymousId,
      timestamp: new Date(time).toISOString(),
      properties,
      context: {
        library: { name: 'lotse', version: 'sample' },
        page: visit.channel === 'store' ? {} : page,
        ...(visit.campaign ? { campaign: visit.campaign } : {}),
        device: { class: device },
        channel: visit.channel,
        language,
        consent: { analytics: true, personalization: true, ads: false },
        ...changed,
        sample: true,
      },
    }
    classifier.apply(state, made)
    events.push(made)
    return made
  }

  const lookAt = (slot) => {
    const facts = {
      page,
      cart: cartFacts(),
      user: { loggedIn: Boolean(visit.loggedIn), business: Boolean(visit.business) },
      device: { class: device },
      channel: visit.channel,
      language,
    }
    const answer = classifier.read(state, time, facts)
    const decision = chooser.choose(slot, { answer, state, facts, now: time })
    const { variant, reason, arm, instead, bucket } = decision
    if (!['rule', 'test', 'holdout'].includes(reason) || !random.chance(0.85)) return
    const who = { persona: answer.persona, phase: answer.phase }
    const what = { slot, variant, ...(arm ? { arm } : {}), ...(instead ? { instead } : {}) }
    act('exposure', {
      ...what,
      reason,
      ...(bucket === undefined ? {} : { bucket: Math.round(bucket * 1e4) / 1e4 }),
      ...who,
    })
    act('exposure_dwell', { ...what, reason, ...who, engagement_time_msec: random.between(1, 9) * 1000 })
    if (reason !== 'holdout') seen.add(arm ? `${slot}/${arm}` : slot)
    if (slot === 'question' && random.chance(0.3)) answerQuestion(variant, who)
    else if (random.chance(clickRates[slot] ?? 0)) act('exposure_click', { ...what, ...who })
  }

  const answerQuestion = (variant, who) => {
    const kinds = {
      recommend: ['nps', { score: random.weigh([[2, 3], [3, 6], [8, 7], [14, 8], [22, 9], [20, 10]]) }],
      'first-impression': ['csat', { score: random.weigh([[1, 2], [4, 3], [12, 4], [16, 5]]) }],
      'did-it-help': ['choice', { choice: random.weigh([[12, ['Ja', 'Yes']], [5, ['Zum Teil', 'Partly']], [2, ['Nein', 'No']]])[language === 'de' ? 0 : 1] }],
    } // biome-ignore format: one question, one line
    const [kind, answer] = kinds[variant]
    act('survey_answer', {
      slot: 'question',
      kind,
      ...answer,
      ...('choice' in answer ? { answer: answer.choice } : {}),
    })
    act('exposure_click', { slot: 'question', variant, ...who })
  }

  return {
    random,
    language,
    events,
    /** Whether a block was seen there, not held out: whoever was helped buys a little more often. */
    wasShown: (slot) => seen.has(slot),
    act,
    /** Begins a visit. */
    come(at, how = {}) {
      time = at
      visit = { channel: 'web', ...how }
    },
    /** Loads a page and reads its slots. */
    look(path, type, more = {}) {
      time += random.between(4, 70) * 1000
      page = { path: prefix + path, type, referrerClass: visit.referrer ?? 'internal', ...more }
      visit.referrer = undefined
      act('page_view')
      if (random.chance(0.3)) {
        const slow = device === 'phone' ? 1.6 : 1
        act('web_vitals', { metric: 'LCP', value: Math.round(random.between(900, 2400) * slow), rating: 'good' })
        act('web_vitals', { metric: 'INP', value: Math.round(random.between(40, 180) * slow), rating: 'good' })
        act('web_vitals', { metric: 'CLS', value: random.between(0, 12) / 100, rating: 'good' })
      }
      if (type === 'checkout' && random.chance(0.1)) act('checkout_stall', { seconds: 45 })
      if (type === 'product' && random.chance(0.02)) act('rage_click', { element: 'button.buy', count: 3 })
      for (const slot of slotsOn[type] ?? []) lookAt(slot)
    },
    view(product) {
      this.look(`/products/${product.id}`, 'product', product.sale === null ? {} : { category: 'sale' })
      act('view_item', ofLines('view_item', [{ product }], language).ecommerce)
    },
    put(product, quantity = 1) {
      cart.push({ product })
      act('add_to_cart', { ...ofLines('add_to_cart', [{ product, quantity }], language).ecommerce, quantity })
      this.look('/cart', 'cart', { value: 5 })
    },
    order(coupon) {
      this.look('/checkout', 'checkout', { value: 10 })
      const { ecommerce } = ofLines('begin_checkout', cart, language)
      act('begin_checkout', ecommerce)
      if (random.chance(0.12)) act('form_error', { form_id: 'checkout', field: 'zip' })
      act('add_shipping_info', { ...ecommerce, shipping_tier: 'standard' })
      if (coupon) act('apply_coupon', { coupon })
      return this.pay(
        cart.map(({ product }) => product),
        coupon,
      )
    },
    pay(products, coupon) {
      const { ecommerce } = ofLines(
        'purchase',
        products.map((product) => ({ product })),
        language,
      )
      cart = []
      const paid = act('purchase', {
        ...ecommerce,
        transaction_id: `HL-${random.hex(6).toUpperCase()}`,
        ...(coupon ? { coupon } : {}),
      })
      if (paid && visit.channel !== 'store') this.look('/orders/HL', 'confirmation')
      return Boolean(paid)
    },
    leave: () => {
      time += 5 * MINUTE
    },
    item: (product) => toItem({ product }, language),
  }
}
