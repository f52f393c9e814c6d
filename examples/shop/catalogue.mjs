import { readFileSync } from 'node:fs'

/** Every product of the shop, as it stands in `products.json`. */
export const products = JSON.parse(readFileSync(new URL('./products.json', import.meta.url), 'utf8'))

const byId = new Map(products.map((product) => [product.id, product]))
export const findProduct = (id) => byId.get(id)

/** The shelves, in the order of the menu; `gifts` is a selection across them. */
export const categories = [
  { id: 'lamps', de: 'Leuchten', en: 'Lamps', sign: 'storm-lantern', lineDe: 'Licht, das bei jedem Wetter brennt.', lineEn: 'Light that burns in any weather.' },
  { id: 'clothing', de: 'Kleidung', en: 'Clothing', sign: 'troyer-navy', lineDe: 'Gestrickt, gewachst, gegen den Wind.', lineEn: 'Knitted, waxed, against the wind.' },
  { id: 'rope', de: 'Tauwerk', en: 'Rope goods', sign: 'mooring-line', lineDe: 'Von Hand geschlagen, gespleißt und gelegt.', lineEn: 'Laid, spliced and knotted by hand.' },
  { id: 'tea', de: 'Tee', en: 'Tea', sign: 'east-frisian', lineDe: 'Aus dem Schuppen am alten Hafen.', lineEn: 'From the shed on the old harbour.' },
  { id: 'ceramics', de: 'Keramik', en: 'Ceramics', sign: 'teapot-green', lineDe: 'Steinzeug in den Farben der Küste.', lineEn: 'Stoneware in the colours of the coast.' },
  { id: 'tools', de: 'Werkzeug', en: 'Tools', sign: 'splicing-kit', lineDe: 'Für Hände, die etwas können.', lineEn: 'For hands that know how.' },
  { id: 'devices', de: 'Bordgeräte', en: 'Devices', sign: 'weather-station', lineDe: 'Messen, peilen, funken, ablesen.', lineEn: 'Measure, steer, call, read.' },
  { id: 'accessories', de: 'Zubehör', en: 'Accessories', sign: 'sea-bag', lineDe: 'Was man sonst vergisst.', lineEn: 'What one tends to forget.' },
  { id: 'gifts', de: 'Geschenke', en: 'Gifts', sign: 'tea-box', lineDe: 'Zum Verschenken und zum Selbstbehalten.', lineEn: 'To give away, or to keep.' },
] // biome-ignore format: one shelf, one line

export const findCategory = (id) => categories.find((category) => category.id === id)

export const onShelf = (id) => products.filter((product) => (id === 'gifts' ? product.gift : product.category === id))
export const onSale = products.filter(({ sale }) => sale !== null)

/** What a customer pays for one. */
export const priceOf = ({ price, sale }) => sale ?? price
export const savingOf = ({ price, sale }) => (sale === null ? 0 : Math.round((1 - sale / price) * 100))

export const accessoriesOf = (list) => {
  const owned = new Set(list.map(({ id }) => id))
  const ids = new Set(list.flatMap(({ accessories }) => accessories))
  return [...ids].filter((id) => !owned.has(id)).map(findProduct)
}

const plain = (text) =>
  text
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/ß/g, 'ss')

/** Every word must occur somewhere in the product's texts of that language, or in its shelf's name. */
export const searchProducts = (term, language) => {
  const words = plain(term).split(/\s+/).filter(Boolean)
  if (words.length === 0) return []
  return products.filter((product) => {
    const shelf = findCategory(product.category)
    const gift = product.gift ? 'geschenk gift present' : ''
    const text = plain(`${product.name[language]} ${product.description[language]} ${product.brand} ${shelf[language]} ${product.specs.material[language]} ${gift}`) // biome-ignore format: one text
    return words.every((word) => text.includes(word))
  })
}
