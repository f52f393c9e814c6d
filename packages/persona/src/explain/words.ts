import type { LotseConfig } from '@lotse/contract'
import { labelOf } from './labelOf.ts'

/** Words of a language by key; `{0}` and so on are filled in. */
export type Words = { [key: string]: string }

const en: Words = {
  is: 'is {0}', isNot: 'is not {0}', in: 'is one of {0}', notIn: 'is none of {0}', lessThan: 'less than {0}',
  atMost: 'at most {0}', moreThan: 'more than {0}', atLeast: 'at least {0}', between: 'between {0}',
  contains: 'contains “{0}”', startsWith: 'starts with “{0}”', endsWith: 'ends with “{0}”', matches: 'matches {0}', exists: 'is known: {0}',
  session: 'in this visit', ever: 'ever', within: 'within {0}', withinDays: 'within {0}', and: ' and ', or: ' or ', next: ', then ', without: ', without {0}',
  times: '{0}: {1} times', distinct: 'different {2}, {0}: {1}', maxRepeat: 'the same {2}, {0}: {1} times', sum: 'sum of {2}, {0}: {1}',
  share: 'share with {2} among “{0}”: {1}', sinceLast: 'time since the last “{0}”: {1}', sinceFirst: 'time since the first “{0}”: {1}', once: '{0}: at least once', span: ', at most {0} from first to last', activeTime: 'active time on {0} pages: {1}',
  visits: 'visits: {1}', days: 'days with a visit: {1}', audience: 'belongs to {0}', of: '{0} × “{1}”', any: 'all', '*': 'anything', not: 'not: {0}',
  actual: 'now {0}', s: '{0} seconds', m: '{0} minutes', h: '{0} hours', d: '{0} days', w: '{0} weeks', ms: '{0} ms', true: 'yes', false: 'no',
  s1: '1 second', m1: '1 minute', h1: '1 hour', d1: '1 day', w1: '1 week',
  because: '{0}, because: {1}.', score: 'the score is {0}, {1} are needed ({2})', nobody: 'Nobody yet: no persona has enough evidence.',
  first: '{0}: where every journey begins.', wait: 'wait {0}', notYet: '{0}, not yet: {1}.', open: '{0} would hold, but nobody comes there from here now: {1}.', stays: '{0}: it lasts until its “leave” holds.', noWay: '{0}: nothing leads here but falling back.', some: 'at least {0} of: {1}', nothing: 'nothing yet', unknown: 'not known', steps: '{0} of {1} steps', from: 'from {0}, {1} old', more: '{1} more: {0}',
  page_view: 'page viewed', view_item: 'product viewed', view_item_list: 'list viewed', search: 'searched', view_search_results: 'results viewed',
  add_to_cart: 'put into the basket', remove_from_cart: 'taken out of the basket', view_cart: 'basket viewed', begin_checkout: 'checkout begun',
  add_shipping_info: 'address given', add_payment_info: 'payment given', purchase: 'ordered', apply_coupon: 'coupon redeemed', compare: 'compared',
  login: 'signed in', sign_up: 'account created', contact: 'message written', request_quote: 'quote requested', find_dealer: 'dealer looked for',
  register_product: 'device registered', product_use: 'manual opened', submit_review: 'review written', survey_answer: 'question answered',
  share_: 'shared', rage_click: 'clicked impatiently', form_error: 'form refused', checkout_stall: 'stalled in the checkout', generate_lead: 'enquired',
  user_engagement: 'page read', newsletter_signup: 'newsletter ordered', join_group: 'club joined',
  'page.category': 'page category', 'page.type': 'kind of page', 'page.path': 'address', 'cart.value': 'basket value', 'cart.quantity': 'items in the basket',
  'user.loggedIn': 'signed in', 'visit.count': 'number of visits', 'device.class': 'device', 'items.item_id': 'product', item_id: 'product', search_term: 'search term',
} // biome-ignore format: a table

const de: Words = {
  is: 'ist {0}', isNot: 'ist nicht {0}', in: 'ist eines von {0}', notIn: 'ist keines von {0}', lessThan: 'weniger als {0}',
  atMost: 'höchstens {0}', moreThan: 'mehr als {0}', atLeast: 'mindestens {0}', between: 'zwischen {0}',
  contains: 'enthält „{0}“', startsWith: 'beginnt mit „{0}“', endsWith: 'endet auf „{0}“', matches: 'passt zu {0}', exists: 'ist bekannt: {0}',
  session: 'bei diesem Besuch', ever: 'jemals', within: 'innerhalb von {0}', withinDays: 'innerhalb von {0}n', and: ' und ', or: ' oder ', next: ', danach ', without: ', ohne {0}',
  times: '{0}: {1} Mal', distinct: 'verschiedene {2}, {0}: {1}', maxRepeat: 'dasselbe {2}, {0}: {1} Mal', sum: 'Summe von {2}, {0}: {1}',
  share: 'Anteil mit {2} an „{0}“: {1}', sinceLast: 'Zeit seit dem letzten „{0}“: {1}', sinceFirst: 'Zeit seit dem ersten „{0}“: {1}', once: '{0}: mindestens einmal', span: ', höchstens {0} vom ersten bis zum letzten', activeTime: 'aktive Zeit auf Seiten der Art {0}: {1}',
  visits: 'Besuche: {1}', days: 'Tage mit Besuch: {1}', audience: 'gehört zu {0}', of: '{0} × „{1}“', any: 'alle', '*': 'irgendetwas', not: 'nicht: {0}',
  actual: 'jetzt {0}', s: '{0} Sekunden', m: '{0} Minuten', h: '{0} Stunden', d: '{0} Tage', w: '{0} Wochen', ms: '{0} ms', true: 'ja', false: 'nein',
  s1: '1 Sekunde', m1: '1 Minute', h1: '1 Stunde', d1: '1 Tag', w1: '1 Woche',
  because: '{0}, denn: {1}.', score: 'der Punktestand ist {0}, nötig sind {1} ({2})', nobody: 'Noch niemand: Für keine Persona genügen die Hinweise.',
  first: '{0}: Hier beginnt jede Reise.', wait: '{0} warten', notYet: '{0}, noch nicht: {1}.', open: '{0} träfe zu, aber von hier kommt jetzt niemand dorthin: {1}.', stays: '{0}: Das gilt, bis „leave“ zutrifft.', noWay: '{0}: Hierher führt nur das Zurückfallen.', some: 'mindestens {0} von: {1}', nothing: 'noch nichts', unknown: 'nicht bekannt', steps: '{0} von {1} Schritten', from: 'aus {0}, {1} alt', more: 'noch {1}-mal: {0}',
  page_view: 'Seite angesehen', view_item: 'Produkt angesehen', view_item_list: 'Liste angesehen', search: 'gesucht', view_search_results: 'Treffer angesehen',
  add_to_cart: 'in den Warenkorb gelegt', remove_from_cart: 'aus dem Warenkorb genommen', view_cart: 'Warenkorb angesehen', begin_checkout: 'Kasse begonnen',
  add_shipping_info: 'Adresse angegeben', add_payment_info: 'Zahlung angegeben', purchase: 'bestellt', apply_coupon: 'Gutschein eingelöst', compare: 'verglichen',
  login: 'angemeldet', sign_up: 'Konto angelegt', contact: 'Nachricht geschrieben', request_quote: 'Angebot angefordert', find_dealer: 'Händler gesucht',
  register_product: 'Gerät registriert', product_use: 'Anleitung geöffnet', submit_review: 'Bewertung geschrieben', survey_answer: 'Frage beantwortet',
  share_: 'geteilt', rage_click: 'ungeduldig geklickt', form_error: 'Formular abgewiesen', checkout_stall: 'an der Kasse gestockt', generate_lead: 'angefragt',
  user_engagement: 'Seite gelesen', newsletter_signup: 'Newsletter bestellt', join_group: 'Club beigetreten',
  'page.category': 'Kategorie der Seite', 'page.type': 'Art der Seite', 'page.path': 'Adresse', 'cart.value': 'Warenwert im Korb', 'cart.quantity': 'Artikel im Korb',
  'user.loggedIn': 'angemeldet', 'visit.count': 'Zahl der Besuche', 'device.class': 'Gerät', 'items.item_id': 'Produkt', item_id: 'Produkt', search_term: 'Suchwort',
} // biome-ignore format: a table

/** What a config calls its own events, facts and audiences. */
export type Labelled = Pick<LotseConfig, 'events' | 'facts' | 'audiences'>

/** Words of a language, the labels of a config before them; of a language that we have not: English. */
export function wordsOf(language: string, { events = {}, facts = {}, audiences = [] }: Labelled = {}): Words {
  const base = language.split('-')[0] === 'de' ? de : en
  const named = [...Object.entries({ ...events, ...facts }), ...audiences.map((one) => [one.id, one] as const)]
  const labels = named.flatMap(([name, { label }]) => (label ? [[`${name}_`, labelOf(label, name, language)]] : []))
  return { ...base, ...Object.fromEntries(labels) }
}

export const fill = (pattern = '', ...values: unknown[]): string =>
  pattern.replace(/\{(\d)\}/g, (_, i: string) => String(values[Number(i)] ?? ''))

/** The word for a name of the language of rules; the name itself where there is none. */
export const wordFor = (name: string, words: Words): string =>
  words[`${name}_`] ?? (Object.hasOwn(words, name) ? words[name]! : name)
