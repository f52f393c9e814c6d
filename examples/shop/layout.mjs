import { html, raw } from 'hono/html'
import { goodsValue } from './basket.mjs'
import { categories } from './catalogue.mjs'
import { forget } from './cookies.mjs'
import { dataLayerScript, fromFlash } from './dataLayer.mjs'
import { urlOf } from './files.mjs'
import { contentSecurityPolicy, makeNonce } from './policy.mjs'
import { noticeSlot } from './slots/notice.mjs'
import { tourBar } from './tour/bar.mjs'

const json = (value) => raw(JSON.stringify(value).replace(/</g, '\\u003c'))

const factsOf = ({ cart, cartQuantity, user }) => ({
  cart: { value: goodsValue(cart), quantity: cartQuantity, items: cart.map(({ product }) => product.id) },
  user: { loggedIn: Boolean(user), business: Boolean(user?.company) },
  region: 'DE',
})

const head = (visit, { title, description, offer, events, jsonLd }, nonce) => html`
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} · Hafenladen</title>
<meta name="description" content="${description ?? visit.say('Leuchten, Kleidung, Tauwerk, Tee und Bordgeräte aus einer Stadt am Hafen.', 'Lamps, clothing, rope goods, tea and marine devices from a harbour town.')}">
${offer ? html`<meta name="hafenladen:offer" content="${offer}">` : ''}
<script type="application/json" data-lotse-facts>${json(factsOf(visit))}</script>
${visit.clockDays ? html`<script src="${urlOf('tour-clock.js')}" data-days="${visit.clockDays}"></script>` : ''}
${visit.tag ? html`<script src="${visit.tag}"></script>` : ''}
<link rel="stylesheet" href="${urlOf('shop.css')}">
<link rel="icon" href="${urlOf('flag.svg')}" type="image/svg+xml">
<link rel="alternate" hreflang="${visit.say('en', 'de')}" href="${visit.otherLanguage}">
<meta name="theme-color" media="(prefers-color-scheme: light)" content="#f7f3ea">
<meta name="theme-color" media="(prefers-color-scheme: dark)" content="#0e1c26">
${jsonLd?.map((data) => html`<script type="application/ld+json">${json(data)}</script>`)}
<script nonce="${nonce}">${raw(dataLayerScript(events))}</script>`

const menu = ({ say, href, language, path }) => html`
<ul>
  ${categories.map(({ id, ...category }) => html`<li><a href="${href(`/categories/${id}`)}" ${path === `/categories/${id}` ? raw('aria-current="page"') : ''}>${category[language]}</a></li>`)}
  <li><a class="to-sale" href="${href('/sale')}" ${path === '/sale' ? raw('aria-current="page"') : ''}>${say('Angebote', 'Sale')}</a></li>
</ul>`

const masthead = (visit) => {
  const { say, href, cartQuantity, search, path, user } = visit
  return html`
<header class="masthead">
  ${noticeSlot(visit)}
  <div class="masthead-row">
    <a class="wordmark" href="${href('/')}"><img src="${urlOf('flag.svg')}" width="30" height="34" alt="">Hafenladen</a>
    <form class="search" role="search" action="${href('/search')}">
      <label class="unseen" for="q">${say('Im Laden suchen', 'Search the shop')}</label>
      <input id="q" type="search" name="q" value="${path === '/search' ? (search.get('q') ?? '') : ''}" placeholder="${say('Laterne, Troyer, Funkgerät …', 'Lantern, jumper, radio …')}">
      <button>${say('Suchen', 'Search')}</button>
    </form>
    <nav class="own" aria-label="${say('Konto und Warenkorb', 'Account and basket')}">
      <a href="${href('/account')}">${user ? user.name.split(' ')[0] : say('Konto', 'Account')}</a>
      <a class="to-cart" href="${href('/cart')}">${say('Korb', 'Basket')} <span class="count">${cartQuantity}<span class="unseen"> ${say('Artikel', 'items')}</span></span></a>
    </nav>
  </div>
  <nav class="shelves wide" aria-label="${say('Sortiment', 'Departments')}">${menu(visit)}</nav>
  <details class="shelves narrow"><summary>${say('Sortiment', 'Departments')}</summary><nav aria-label="${say('Sortiment, klein', 'Departments, small')}">${menu(visit)}</nav></details>
</header>`
}

const trail = ({ say, href }, crumbs) => html`
<nav class="trail" aria-label="${say('Sie sind hier', 'You are here')}"><ol>
  <li><a href="${href('/')}">Hafenladen</a></li>
  ${crumbs.map(([label, to]) => html`<li>${to ? html`<a href="${href(to)}">${label}</a>` : html`<span aria-current="page">${label}</span>`}</li>`)}
</ol></nav>`

const footer = ({ say, href, otherLanguage, tour }) => html`
<footer class="quay">
  <div class="quay-columns">
    <section><h2>Hafenladen</h2><p>${say('Altes Packhaus am Binnenhafen. Was hier im Regal liegt, haben wir selbst in der Hand gehabt.', 'The old packing house on the inner harbour. Whatever is on our shelves has been in our hands.')}</p></section>
    <nav aria-label="${say('Hilfe', 'Help')}"><h2>${say('Hilfe', 'Help')}</h2><ul>
      <li><a href="${href('/help')}">${say('Hilfe & Diagnose', 'Help & diagnosis')}</a></li><li><a href="${href('/manuals')}">${say('Anleitungen', 'Manuals')}</a></li>
      <li><a href="${href('/returns')}">${say('Rückgabe', 'Returns')}</a></li><li><a href="${href('/account#device')}">${say('Gerät registrieren', 'Register a device')}</a></li></ul></nav>
    <nav aria-label="${say('Einkaufen', 'Shopping')}"><h2>${say('Einkaufen', 'Shopping')}</h2><ul>
      <li><a href="${href('/compare')}">${say('Vergleichen', 'Compare')}</a></li><li><a href="${href('/reviews')}">${say('Bewertung schreiben', 'Write a review')}</a></li>
      <li><a href="${href('/dealers')}">${say('Händler finden', 'Find a dealer')}</a></li><li><a href="${href('/quote')}">${say('Angebot für Firmen', 'Quotes for business')}</a></li></ul></nav>
    <nav aria-label="${say('Rechtliches', 'Legal')}"><h2>${say('Rechtliches', 'Legal')}</h2><ul>
      <li><a href="${href('/imprint')}">${say('Impressum', 'Imprint')}</a></li><li><a href="${href('/privacy')}">${say('Datenschutz', 'Privacy')}</a></li>
      <li><a href="${href('/privacy#settings')}" data-lotse-consent>${say('Datenschutz-Einstellungen', 'Privacy settings')}</a></li>
      ${tour ? html`<li><a href="${href('/tour')}">${say('Rundgang', 'Tour')}</a></li>` : ''}</ul></nav>
  </div>
  <p class="quay-line">${say('Ein Vorführladen: Hier wird nichts verkauft und nichts verschickt.', 'A demonstration shop: nothing is sold and nothing is shipped.')} <a href="${otherLanguage}" hreflang="${say('en', 'de')}" lang="${say('en', 'de')}">${say('English', 'Deutsch')}</a></p>
</footer>`

/** Answers with one whole page. `events` go to the dataLayer, behind those that the act before it left to tell. */
export const show = (c, { title, description, offer, events = [], jsonLd, crumbs, main, name, status = 200 }) => {
  const visit = c.get('visit')
  const nonce = makeNonce()
  const told = visit.flash.map((waiting) => fromFlash(waiting, visit.language))
  c.header('Content-Security-Policy', contentSecurityPolicy(nonce, c.get('collect')))
  // A page that tells what was done must not be shown again from a cache: it would tell it twice.
  c.header('Cache-Control', told.length ? 'no-store' : 'private, no-cache')
  if (told.length) forget(c, 'flash')
  return c.html(
    html`<!doctype html>
<html lang="${visit.language}">
<head>${head(visit, { title, description, offer, events: [...told, ...events], jsonLd }, nonce)}
</head>
<body class="page-${name}">
<a class="skip" href="#main">${visit.say('Zum Inhalt', 'Skip to content')}</a>
${visit.tour ? tourBar(visit) : ''}
${masthead(visit)}
<main id="main" tabindex="-1">
${crumbs ? trail(visit, crumbs) : ''}
${main}
</main>
${footer(visit)}
${visit.tour ? html`<script src="${urlOf('tour.js')}" defer></script>` : ''}
</body>
</html>`,
    status,
  )
}
