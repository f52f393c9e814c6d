import type { Tongue } from './tongue.ts'

/** [one, several, dative of several, "in the last …" of one] */
const UNITS: { [unit: string]: [string, string, string, string] } = {
  ms: ['Millisekunde', 'Millisekunden', 'Millisekunden', 'der letzten Millisekunde'], s: ['Sekunde', 'Sekunden', 'Sekunden', 'der letzten Sekunde'],
  m: ['Minute', 'Minuten', 'Minuten', 'der letzten Minute'], h: ['Stunde', 'Stunden', 'Stunden', 'der letzten Stunde'],
  d: ['Tag', 'Tage', 'Tagen', 'den letzten 24 Stunden'], w: ['Woche', 'Wochen', 'Wochen', 'der letzten Woche'],
} // biome-ignore format: a table
const times = (count: string): string =>
  count === '1' ? 'einmal' : count === '2' ? 'zweimal' : /^[\d.,]+$/.test(count) ? `${count}-mal` : count
const before = (...words: string[]): string => words.filter(Boolean).map((one) => `${one} `).join('') // biome-ignore format: one thought
/** After `vor` and `nach` a time stands in the dative. */
export const dative = (duration: string): string => duration.replace(/^1 (Tag)$/, 'einem $1').replace(/^1 (Woche|Stunde|Minute|Sekunde)$/, 'einer $1').replace(/Tage\b/g, 'Tagen') // biome-ignore format: one thought

export const de: Tongue = {
  code: 'de',
  quote: (text) => `„${text}“`,
  or: ' oder ',
  nor: ' noch ',
  and: ' und ',
  events: {
    page_view: 'eine Seite angesehen', view_item: 'ein Produkt angesehen', view_item_list: 'eine Produktliste angesehen', select_item: 'ein Produkt aus einer Liste gewählt',
    search: 'gesucht', view_search_results: 'Suchtreffer gesehen', add_to_cart: 'etwas in den Warenkorb gelegt', remove_from_cart: 'etwas aus dem Warenkorb genommen',
    view_cart: 'den Warenkorb angesehen', begin_checkout: 'die Kasse begonnen', add_shipping_info: 'den Versand gewählt', add_payment_info: 'die Zahlung gewählt',
    purchase: 'bestellt', refund: 'Geld zurückerhalten', apply_coupon: 'einen Gutschein eingelöst', compare: 'Produkte verglichen', login: 'sich angemeldet', sign_up: 'ein Konto angelegt',
    contact: 'Kontakt aufgenommen', request_quote: 'ein Angebot angefordert', find_dealer: 'einen Händler gesucht', register_product: 'ein Produkt registriert', product_use: 'ein Produkt oder seine Anleitung genutzt',
    submit_review: 'eine Bewertung geschrieben', survey_answer: 'eine Frage beantwortet', share: 'etwas geteilt', rage_click: 'ungeduldig geklickt', dead_click: 'etwas ohne Wirkung angeklickt',
    form_start: 'ein Formular begonnen', form_submit: 'ein Formular abgeschickt', form_error: 'ein Formular zurückbekommen', form_abandon: 'ein Formular abgebrochen', checkout_stall: 'an der Kasse gestockt',
    generate_lead: 'angefragt', user_engagement: 'Zeit auf einer Seite verbracht', newsletter_signup: 'den Newsletter bestellt', join_group: 'sich einem Club angeschlossen', scroll: 'nach unten geblättert',
    click: 'einen Link angeklickt', file_download: 'eine Datei heruntergeladen', add_to_wishlist: 'etwas auf den Merkzettel gesetzt', view_promotion: 'eine Aktion gesehen', select_promotion: 'eine Aktion angeklickt',
    first_visit: 'zum ersten Mal hergefunden', session_start: 'einen Besuch begonnen', identify: 'sich zu erkennen gegeben', book_appointment: 'einen Termin gebucht', view_help: 'Hilfe gesucht',
    request_return: 'eine Rückgabe angemeldet', filter: 'eine Liste eingegrenzt', print_page: 'eine Seite gedruckt', copy_text: 'Text kopiert', '*': 'irgendetwas getan',
  },
  ownEvent: (label) => `„${label}“ ausgelöst`,
  things: {
    'cart.value': 'der Warenwert im Korb', 'cart.quantity': 'die Zahl der Artikel im Korb', 'page.path': 'die Adresse der Seite', 'page.url': 'die volle Adresse der Seite', 'page.title': 'der Titel der Seite',
    'page.type': 'die Art der Seite', 'page.category': 'die Kategorie der Seite', 'page.value': 'der Wert der Seite', 'page.referrerClass': 'die Herkunft', 'page.referrer': 'die Seite davor',
    'page.product.price': 'der Preis auf der Seite', 'page.product.category': 'die Kategorie des Produkts auf der Seite', 'page.product.brand': 'die Marke des Produkts auf der Seite', 'page.product.availability': 'die Verfügbarkeit des Produkts auf der Seite',
    'campaign.source': 'die Quelle der Kampagne', 'campaign.medium': 'das Medium der Kampagne', 'campaign.name': 'der Name der Kampagne', 'campaign.term': 'das Suchwort der Kampagne', 'campaign.content': 'der Inhalt der Kampagne',
    'device.class': 'das Gerät', 'user.loggedIn': 'die Anmeldung', 'user.id': 'die Kundennummer', channel: 'der Kanal', language: 'die Sprache', region: 'die Region', 'visit.count': 'die Zahl der Besuche', 'visit.pages': 'die Zahl der Seiten bei diesem Besuch',
    'visit.daysSinceLast': 'die Zahl der Tage seit dem vorigen Besuch', search_term: 'das Suchwort', price: 'der Preis', value: 'der Wert', quantity: 'die Menge', rating: 'die Bewertung', item_id: 'das Produkt', 'items.item_id': 'das Produkt',
    percent_scrolled: 'die Tiefe in Prozent', results: 'die Zahl der Treffer', coupon: 'der Gutschein', score: 'die Note',
  },
  truths: {
    'user.loggedIn': ['ist angemeldet', 'ist nicht angemeldet'], 'visit.isFirst': ['ist zum ersten Mal hier', 'war schon einmal hier'],
    'consent.analytics': ['hat der Messung zugestimmt', 'hat der Messung nicht zugestimmt'], 'consent.personalization': ['hat der Personalisierung zugestimmt', 'hat der Personalisierung nicht zugestimmt'], 'consent.ads': ['hat der Werbung zugestimmt', 'hat der Werbung nicht zugestimmt'],
  },
  ownTruth: (label) => [`„${label}“ trifft zu`, `„${label}“ trifft nicht zu`],
  many: { item_id: ['verschiedene Produkte', 'dasselbe Produkt'], 'items.item_id': ['verschiedene Produkte', 'dasselbe Produkt'], 'page.path': ['verschiedene Seiten', 'dieselbe Seite'], search_term: ['verschiedene Suchwörter', 'dasselbe Suchwort'], item_category: ['verschiedene Kategorien', 'dieselbe Kategorie'], 'page.category': ['verschiedene Kategorien', 'dieselbe Kategorie'] },
  ownMany: (property) => [`verschiedene Werte von „${property}“`, `denselben Wert von „${property}“`],
  values: { phone: 'ein Smartphone', tablet: 'ein Tablet', desktop: 'ein Computer' },
  compare: {
    is: (v) => `ist ${v}`, isNot: (v) => `ist nicht ${v}`, in: (v) => `ist ${v}`, notIn: (v) => (v.includes(' noch ') ? `ist weder ${v}` : `ist nicht ${v}`), lessThan: (v) => `ist kleiner als ${v}`, atMost: (v) => `ist höchstens ${v}`,
    moreThan: (v) => `ist größer als ${v}`, atLeast: (v) => `ist mindestens ${v}`, between: (v) => `liegt zwischen ${v}`, contains: (v) => `enthält ${v}`, startsWith: (v) => `beginnt mit ${v}`,
    endsWith: (v) => `endet auf ${v}`, matches: (v) => `passt zum Muster ${v}`,
  },
  known: ['ist bekannt', 'ist nicht bekannt'],
  missing: [' (auch wenn nichts darüber bekannt ist)', ' (ist nichts darüber bekannt: nein)'],
  times: {
    is: (v) => `genau ${times(v)}`, isNot: (v) => `nicht genau ${times(v)}`, in: (v) => `genau ${v} Mal`, notIn: (v) => (v.includes(' noch ') ? `weder ${v} Mal` : `nicht genau ${v} Mal`), lessThan: (v) => `weniger als ${times(v)}`, atMost: (v) => `höchstens ${times(v)}`,
    moreThan: (v) => `mehr als ${times(v)}`, atLeast: (v) => `mindestens ${times(v)}`, between: (v) => `zwischen ${v} Mal`,
  },
  never: 'nie',
  once: 'mindestens einmal',
  amount: { is: (v) => `genau ${v}`, isNot: (v) => `nicht genau ${v}`, in: (v) => `genau ${v}`, notIn: (v) => `nicht genau ${v}`, lessThan: (v) => `weniger als ${v}`, atMost: (v) => `höchstens ${v}`, moreThan: (v) => `mehr als ${v}`, atLeast: (v) => `mindestens ${v}`, between: (v) => `zwischen ${v}` },
  duration: (count, unit, isOne) => `${count} ${UNITS[unit]?.[isOne ? 0 : 1]}`,
  within: (count, unit, isOne) => (isOne ? `in ${UNITS[unit]?.[3]}` : `in den letzten ${count} ${UNITS[unit]?.[2]}`),
  session: 'bei diesem Besuch',
  happened: (what, often, window) => (what.startsWith('sich ') ? `hat sich ${before(window, often)}${what.slice(5)}` : `hat ${before(window, often)}${what}`),
  distinct: (what, amount, several, window) => `hat ${before(window)}${what}: ${amount} ${several}`,
  repeated: (what, same, often, window) => `hat ${before(window)}${what}: ${often} ${same}`,
  sum: (what, thing, compared, window) => `hat ${before(window)}${what}: ${thing}, zusammengezählt, ${compared}`,
  share: (what, which, amount, window) => `hat ${before(window)}${what}, ${amount} davon mit: ${which}`,
  since: (what, ago, isFirst, window) => `hat ${before(window)}${isFirst ? 'zum ersten Mal' : 'zuletzt'} ${ago} ${what}`,
  ago: { lessThan: (v) => `vor weniger als ${dative(v)}`, atMost: (v) => `vor höchstens ${dative(v)}`, moreThan: (v) => `vor mehr als ${dative(v)}`, atLeast: (v) => `vor mindestens ${dative(v)}`, between: (v) => `vor ${dative(v.replace(' und ', ' bis '))}`, is: (v) => `vor genau ${dative(v)}` },
  active: (pages, amount, window) => `war ${before(window)}${amount} auf ${pages} aktiv`,
  allPages: 'den Seiten',
  pagesOf: (type) => `Seiten der Art „${type}“`,
  visited: (often, window) => `war ${before(window, often)}zu Besuch`,
  days: (amount, window) => `war ${before(window)}an ${amount} ${/\b1$/.test(amount) ? 'Tag' : 'Tagen'} hier`,
  sequence: (steps, window, span, without) =>
    `hat ${before(window)}erst ${steps.join(', dann ')}${span && `, vom ersten bis zum letzten Schritt in höchstens ${dative(span)}`}${without && `, und nach dem ersten Schritt nichts davon: ${without}`}`,
  audience: (label) => `gehört zur Zielgruppe „${label}“`,
  asOften: (factor, what) => `${factor}-mal so oft wie ${what}`,
  asMuch: (factor, much, what) => `${factor} × ${much} bei ${what}`,
  much: { sum: (name) => `die Summe (${name})`, distinct: (name) => `die Zahl verschiedener Werte (${name})`, other: 'das Maß' },
  groups: { all: 'alles davon:', any: 'mindestens eines davon:', none: 'nichts davon:', some: (least, of) => `mindestens ${least} von diesen ${of}:` },
} // biome-ignore format: one glance
