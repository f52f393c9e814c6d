import { html } from 'hono/html'
import { findProduct } from '../catalogue.mjs'
import { picture } from '../productCard.mjs'
import { ownedProducts } from '../visit.mjs'

const still = (ids) => html`<div class="still">${ids.map((id) => picture(findProduct(id), { lazy: false }))}</div>`

const variant = (name, content) => html`<template data-lotse-variant="hero/${name}">${content}</template>`

const words = ({ kicker, headline, text, actions, href }) => html`
<div class="hero-words"><p class="kicker">${kicker}</p><h1>${headline}</h1><p>${text}</p>
<p class="actions">${actions.map(([label, to], i) => html`<a class="button${i ? ' quiet' : ''}" href="${href(to)}">${label}</a>`)}</p></div>`

/** Those who bought something see their own things again: what to read, what goes with it. */
const manuals = (visit) => {
  const { say, href } = visit
  const [owned] = ownedProducts(visit).filter(({ manual }) => manual)
  return variant(
    'first-days',
    html`
  ${words({
    href,
    kicker: owned
      ? say(`${owned.name.de} ist angekommen`, `${owned.name.en} has arrived`)
      : say('Schön, dass es angekommen ist', 'Good to know it has arrived'),
    headline: say('Gut durch die ersten Tage', 'Off to a good start'),
    text: say(
      'Anleitung, passendes Zubehör und zwei Jahre Garantie mehr, wenn Sie Ihr Gerät registrieren. Dauert eine Minute.',
      'The manual, the accessories that fit, and two more years of warranty when you register. It takes a minute.',
    ),
    actions: [
      owned
        ? [say('Anleitung öffnen', 'Open the manual'), `/manuals/${owned.manual}`]
        : [say('Zu den Anleitungen', 'To the manuals'), '/manuals'],
      [say('Gerät registrieren', 'Register a device'), '/account#device'],
    ],
  })}
  ${still(owned ? [owned.id, ...owned.accessories.slice(0, 2)] : ['weather-station', 'spare-sensor', 'mast-bracket'])}`,
  )
}

const templates = (visit) => {
  const { say, href } = visit
  return html`
${manuals(visit)}
${variant(
  'helping-hand',
  html`${words({
    href,
    kicker: say('Wir lassen Sie nicht treiben', 'We will not leave you adrift'),
    headline: say('In drei Fragen zur Lösung', 'Three questions to a fix'),
    text: say(
      'Sagen Sie uns, was klemmt. Meistens hilft ein Handgriff; sonst tauschen wir. Ohne Warteschleife.',
      'Tell us what is wrong. Most often one small step helps; if not, we replace it. No waiting line.',
    ),
    actions: [
      [say('Diagnose beginnen', 'Start the diagnosis'), '/help'],
      [say('Zurückgeben', 'Return something'), '/returns'],
    ],
  })}${still(['vhf-radio', 'splicing-kit', 'deck-lantern'])}`,
)}
${variant(
  'welcome-crew',
  html`${words({
    href,
    kicker: say('Für Einkauf, Charter und Gastronomie', 'For purchasing, charter and hospitality'),
    headline: say('Ausrüstung für die ganze Mannschaft', 'Kit for the whole crew'),
    text: say(
      'Ab zehn Stück mit festem Preis, Rechnung auf Ziel und einer Ansprechpartnerin, die Ihren Liegeplatz kennt.',
      'From ten pieces: fixed prices, payment on account, and one person who knows your berth.',
    ),
    actions: [
      [say('Angebot anfordern', 'Request a quote'), '/quote'],
      [say('Händler in der Nähe', 'Dealers near you'), '/dealers'],
    ],
  })}${still(['oilskin-yellow', 'mooring-line', 'vhf-fixed'])}`,
)}
${variant(
  'side-by-side',
  html`${words({
    href,
    kicker: say('Erst wissen, dann kaufen', 'Know first, buy later'),
    headline: say('Drei Geräte, eine Tabelle', 'Three devices, one table'),
    text: say(
      'Daten nebeneinander, Anleitungen zum Vorablesen und Bewertungen von Leuten, die es seit Jahren benutzen.',
      'Figures side by side, manuals to read beforehand, and reviews by people who have used it for years.',
    ),
    actions: [
      [say('Vergleich öffnen', 'Open the comparison'), '/compare?with=weather-station,barometer,tide-clock'],
      [say('Anleitungen lesen', 'Read the manuals'), '/manuals'],
    ],
  })}${still(['weather-station', 'barometer', 'tide-clock'])}`,
)}
${variant(
  'gift-table',
  html`${words({
    href,
    kicker: say('Der Gabentisch', 'The gift table'),
    headline: say('Für jemanden, der das Meer mag', 'For someone who loves the sea'),
    text: say(
      'Eingepackt in Seekartenpapier, mit Ihrem Gruß von Hand geschrieben. Gefällt es nicht, tauschen wir bis Ende Januar.',
      'Wrapped in sea-chart paper, your greeting written by hand. If it does not please, we exchange until the end of January.',
    ),
    actions: [
      [say('Geschenke ansehen', 'See the gifts'), '/categories/gifts'],
      [say('Bis 30 Euro', 'Up to 30 euros'), '/categories/gifts?upto=30'],
    ],
  })}${still(['gift-box-skipper', 'mug-tide', 'tea-box'])}`,
)}`
}

export const heroSlot = (visit) => {
  const { say, href } = visit
  return html`
${templates(visit)}
<section class="hero" data-lotse-slot="hero">
  <div class="hero-words">
    <p class="kicker" data-lotse-field="kicker">${say('Seit 1911 am Binnenhafen', 'On the inner harbour since 1911')}</p>
    <h1 data-lotse-field="headline">${say('Gute Dinge für Wind und Wetter', 'Good things for wind and weather')}</h1>
    <p data-lotse-field="text">${say('Leuchten, Wolle, Tauwerk und Geräte, die länger halten als die Mode. Ausgesucht im Hafen, gebaut für jeden Tag.', 'Lamps, wool, rope and devices that outlast fashion. Chosen by the water, made for every day.')}</p>
    <p class="actions"><a class="button" data-lotse-field="link" href="${href('/categories')}"><span data-lotse-field="action">${say('Durch den Laden gehen', 'Walk through the shop')}</span></a></p>
  </div>
  <img class="hero-scene" data-lotse-field="picture" src="/pictures/harbour.svg" width="960" height="720" alt="">
</section>`
}
