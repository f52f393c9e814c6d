import { accessoriesOf, findProduct, onSale, onShelf, products, searchProducts } from '../catalogue.mjs'

const terms = {
  de: ['Laterne', 'Troyer', 'Funkgerät', 'Barometer', 'Tee', 'Fernglas', 'Neoprenanzug', 'Angelrute', 'Ankerkette', 'Schlauchboot'],
  en: ['lantern', 'jumper', 'radio', 'barometer', 'tea', 'compass', 'wetsuit', 'fishing rod', 'anchor chain', 'dinghy'],
} // biome-ignore format: one language, one line

const search = (who, term = who.random.pick(terms[who.language])) => {
  const results = searchProducts(term, who.language).length
  who.look('/search', 'search')
  who.act('search', { search_term: term, results })
  who.act('view_search_results', { search_term: term, results })
}

/** Whoever saw something that helps decides a little sooner; whoever was held out does not. */
const persuaded = (who, base) =>
  base +
  (who.wasShown('hero') ? 0.07 : 0) +
  (who.wasShown('companion') ? 0.07 : 0) +
  (who.wasShown('advice/compare') ? 0.1 : 0) +
  (who.wasShown('advice/facts') ? 0.02 : 0)

const buy = (who, list, base, coupon) => {
  const { random } = who
  if (!random.chance(persuaded(who, base) + 0.12)) return undefined
  const chosen = random.pick(list)
  who.put(chosen)
  if (random.chance(0.25)) who.put(random.pick(accessoriesOf([chosen]).concat(findProduct('key-float'))))
  if (!random.chance(0.55 + persuaded(who, base) / 3)) return undefined
  return who.order(coupon) ? chosen : undefined
}

/** What each kind of person does on a visit; returns what was bought. */
export const browsing = {
  'bargain-hunter': (who) => {
    who.look('/', 'home')
    who.look('/sale', 'sale', { category: 'sale' })
    const looked = Array.from({ length: who.random.between(2, 5) }, () => who.random.pick(onSale))
    for (const product of looked) who.view(product)
    who.look('/', 'home')
    return buy(who, looked, 0.22, who.random.chance(0.5) ? 'AHOI10' : undefined)
  },
  researcher: (who) => {
    who.look('/', 'home')
    const shelf = onShelf(who.random.pick(['devices', 'lamps', 'clothing', 'tools']))
    const looked = Array.from({ length: who.random.between(3, 6) }, () => who.random.pick(shelf))
    for (const product of looked) who.view(product)
    if (who.random.chance(0.8)) {
      who.look('/compare', 'compare')
      who.act('compare', { item_ids: looked.slice(0, 3).map(({ id }) => id) })
      who.view(looked[0])
    }
    if (who.random.chance(0.4)) search(who)
    return buy(who, looked, 0.15)
  },
  'gift-buyer': (who) => {
    who.look('/', 'home')
    if (who.random.chance(0.5)) search(who, who.language === 'de' ? 'Geschenk' : 'gift')
    who.look('/categories/gifts', 'category', { category: 'gifts' })
    const looked = Array.from({ length: who.random.between(1, 4) }, () => who.random.pick(onShelf('gifts')))
    for (const product of looked) who.view(product)
    who.look('/categories/gifts', 'category', { category: 'gifts' })
    if (who.random.chance(0.3)) who.act('gift_wrap')
    return buy(who, looked, 0.26)
  },
  'business-buyer': (who) => {
    who.look('/', 'home')
    const product = who.random.pick(onShelf(who.random.pick(['clothing', 'rope', 'devices'])))
    who.view(product)
    who.look('/quote', 'quote')
    if (who.random.chance(0.5)) {
      who.look('/dealers', 'dealer')
      who.act('find_dealer', { zip_area: String(who.random.between(10, 99)), results: 6 })
    }
    who.look('/quote', 'quote')
    if (who.random.chance(0.45)) {
      const quantity = who.random.between(10, 60)
      const value = Math.round(product.price * quantity)
      who.act('request_quote', { item_id: product.id, quantity, value, currency: 'EUR' })
      who.act('generate_lead', { currency: 'EUR', value, lead_source: 'quote' })
      who.look('/quote', 'quote')
    }
    return undefined
  },
  skipper: (who) => {
    who.look('/', 'home')
    who.look('/account', 'account')
    who.act('login', { method: 'email' })
    const looked = Array.from({ length: who.random.between(1, 3) }, () =>
      who.random.pick(onShelf(who.random.pick(['devices', 'accessories', 'rope']))),
    )
    for (const product of looked) who.view(product)
    return buy(who, looked, 0.5)
  },
  passer: (who) => {
    who.look('/', 'home')
    if (who.random.chance(0.25)) search(who)
    if (who.random.chance(0.6)) who.view(who.random.pick(products))
    return undefined
  },
}

/** After an order: reading, registering, trouble, praise. */
export const afterwards = (who, bought) => {
  const { random } = who
  who.look('/account', 'account')
  if (bought.manual) {
    who.look(`/manuals/${bought.manual}`, 'manual')
    who.act('product_use', { item_id: bought.id, manual: bought.manual })
    if (random.chance(0.45)) who.act('register_product', { item_id: bought.id })
  }
  who.look('/', 'home')
  if (random.chance(0.28)) {
    who.look('/help', 'help')
    who.look('/help/devices', 'help')
    who.look('/help/devices/no-signal', 'help')
    if (random.chance(0.4)) who.act('contact', { method: 'message' })
    who.look('/', 'home')
  } else if (random.chance(0.45)) {
    who.look(`/reviews/${bought.id}`, 'review')
    who.act('submit_review', {
      item_id: bought.id,
      rating: random.weigh([
        [1, 3],
        [4, 4],
        [8, 5],
      ]),
    })
    who.look('/', 'home')
  }
}
