import { html } from 'hono/html'
import { accessoriesOf, findProduct, onSale } from '../catalogue.mjs'
import { grid } from '../productCard.mjs'
import { ownedProducts } from '../visit.mjs'

const variant = (name, content) => html`<template data-lotse-variant="companion/${name}">${content}</template>`
const row = (title, line, list, visit) =>
  html`<h2>${title}</h2><p>${line}</p>${grid(list.slice(0, 4), visit, { level: 'h3' })}`
const named = (ids) => ids.map(findProduct)

/** A row of four below what the page is about. `list` is what everyone sees. */
export const companionSlot = (visit, list, title, line) => {
  const { say } = visit
  const owned = ownedProducts(visit)
  const fitting = accessoriesOf(owned).slice(0, 4)
  return html`
${variant(
  'for-what-you-own',
  row(
    say('Passt zu dem, was Sie haben', 'Goes with what you have'),
    say(
      'Ersatz, Pflege und Ergänzung: nur Teile, die wirklich passen.',
      'Spares, care and additions: only parts that truly fit.',
    ),
    fitting.length ? fitting : named(['brass-polish', 'usb-charger', 'wool-wash', 'battery-pack']),
    visit,
  ),
)}
${variant(
  'under-the-flag',
  row(
    say('Noch günstiger zu haben', 'Also at a better price'),
    say('Die größten Nachlässe, solange das Regal reicht.', 'The largest reductions while the shelf lasts.'),
    [...onSale].sort((a, b) => a.sale / a.price - b.sale / b.price),
    visit,
  ),
)}
${variant(
  'to-give',
  row(
    say('Kommt immer gut an', 'Always well received'),
    say('Oft verschenkt, selten zurückgebracht.', 'Often given, rarely brought back.'),
    named(['tea-box', 'monkey-fist', 'mug-tide', 'wind-light']),
    visit,
  ),
)}
<section class="companion" data-lotse-slot="companion">
  ${row(title ?? say('Aus dem Laden', 'From the shop'), line ?? say('Was gerade gern mitgenommen wird.', 'What people take home these days.'), list, visit)}
</section>`
}
