import { html } from 'hono/html'
import { findProduct, products } from '../catalogue.mjs'

/** What one would compare this product with: its own shelf, nearest in price. */
export const rivalsOf = (product) =>
  products
    .filter(({ id, category }) => category === product.category && id !== product.id)
    .sort((a, b) => Math.abs(a.price - product.price) - Math.abs(b.price - product.price))
    .slice(0, 2)

/** Beside the price. Two arms of an experiment wait for the researcher: the table to compare by, or the facts on the spot. */
export const adviceSlot = (product, { say, href, language, number }) => {
  const rivals = rivalsOf(product)
  const ids = [product, ...rivals].map(({ id }) => id).join(',')
  return html`
<template id="advice-compare"><h2>${say('Unschlüssig?', 'Undecided?')}</h2>
  <p>${say(`Neben ${rivals.map(({ name }) => name.de).join(' und ')} gestellt, sieht man den Unterschied in einer Minute.`, `Put beside ${rivals.map(({ name }) => name.en).join(' and ')}, the difference shows within a minute.`)}</p>
  <p><a href="${href(`/compare?with=${ids}`)}">${say('Zu dritt vergleichen', 'Compare the three')}</a></p></template>
<template id="advice-facts"><h2>${say('Die Fakten vorab', 'The facts up front')}</h2>
  <ul><li>${say('Material', 'Material')}: ${product.specs.material[language]}</li><li>${say('Maße', 'Size')}: ${product.specs.size[language]}</li><li>${say('Gewicht', 'Weight')}: ${number(product.specs.weight)} g</li>
  <li>${say('Ersatzteile auf Jahre, Anleitung vorab lesbar', 'Spare parts for years, manual readable beforehand')}</li></ul>
  <p><a href="#data">${say('Alle Daten', 'All figures')}</a></p></template>
<template data-lotse-variant="advice/crew-price"><h2>${say('Für Betriebe', 'For businesses')}</h2>
  <p>${say(`Ab 10 Stück ${findProduct(product.id).price < 50 ? '12' : '8'} % Nachlass, Lieferung ab Packhaus in drei Tagen, Rechnung mit 30 Tagen Ziel.`, `From 10 pieces ${product.price < 50 ? '12' : '8'} % off, shipped from the packing house in three days, 30 days to pay.`)}</p>
  <p><a href="${href(`/quote?product=${product.id}`)}">${say('Angebot anfordern', 'Request a quote')}</a></p></template>
<aside class="advice" data-lotse-slot="advice" aria-label="${say('Gut zu wissen', 'Good to know')}">
  <h2>${say('Gut zu wissen', 'Good to know')}</h2>
  <p>${say('Heute bis 14 Uhr bestellt, geht es heute noch aufs Auto. Gefällt es nicht, nehmen wir es 30 Tage lang zurück.', 'Order by 2 pm and it leaves today. If you do not like it, we take it back for 30 days.')}</p>
  <p>${say('Unsicher, ob es passt?', 'Not sure that it fits?')} <a href="${href('/help#message')}">${say('Fragen Sie das Packhaus', 'Ask the packing house')}</a></p>
</aside>`
}
