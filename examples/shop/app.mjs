import { Hono } from 'hono'
import { html } from 'hono/html'
import { findProduct } from './catalogue.mjs'
import { files } from './files.mjs'
import { show } from './layout.mjs'
import { accountPages } from './pages/account.mjs'
import { cartPages } from './pages/cart.mjs'
import { categoryPages } from './pages/categories.mjs'
import { checkoutPages } from './pages/checkout.mjs'
import { comparePage } from './pages/compare.mjs'
import { confirmationPage } from './pages/confirmation.mjs'
import { dealerPage } from './pages/dealers.mjs'
import { helpPages } from './pages/help.mjs'
import { homePage } from './pages/home.mjs'
import { legalPages } from './pages/legal.mjs'
import { manualPages } from './pages/manuals.mjs'
import { productPage } from './pages/product.mjs'
import { quotePage } from './pages/quote.mjs'
import { returnsPage } from './pages/returns.mjs'
import { reviewPages } from './pages/reviews.mjs'
import { searchPage } from './pages/search.mjs'
import { drawHarbour } from './pictures/harbour.mjs'
import { drawPicture } from './pictures/picture.mjs'
import { tourPage } from './tour/page.mjs'
import { tourRoutes } from './tour/routes.mjs'
import { readVisit } from './visit.mjs'

/**
 * The addresses of the shop, stable, the same in both languages; German stands at the root, English under `/en`:
 * `/` · `/categories` `/categories/:id` · `/sale` · `/search?q=` · `/products/:id` · `/compare?with=a,b,c` ·
 * `/cart` (POST `/cart/add` product, quantity; `/cart/change`; `/cart/remove`; `/cart/wrap`) ·
 * `/checkout` (POST: address) → `/checkout/review` (POST `/checkout/coupon`, `/checkout/order`) → `/orders/:number` ·
 * `/account` (POST `/account/login`, `signup`, `logout`, `devices`) · `/manuals` `/manuals/:id` ·
 * `/help` `/help/:area` `/help/:area/:trouble` (POST `/help/message`) · `/returns` · `/reviews` `/reviews/:id` ·
 * `/dealers?zip=` · `/quote` · `/imprint` · `/privacy` · `/tour` (also `/rundgang`).
 */
const routes = [
  homePage, categoryPages, searchPage, productPage, comparePage, cartPages, checkoutPages, confirmationPage,
  accountPages, manualPages, helpPages, returnsPage, reviewPages, dealerPage, quotePage, legalPages,
] // biome-ignore format: one glance

const DAY = 'public, max-age=86400'
const FOREVER = 'public, max-age=31536000, immutable'

const send = (c, type, text, cache) =>
  c.body(text, 200, { 'Content-Type': type, 'Cache-Control': cache, 'X-Content-Type-Options': 'nosniff' })

const notFound = (c) => {
  const { say, href } = c.get('visit')
  return show(c, {
    name: 'missing',
    status: 404,
    title: say('Nicht gefunden', 'Not found'),
    main: html`<h1>${say('Hier liegt nichts vor Anker', 'Nothing at anchor here')}</h1><p>${say('Die Seite ist umgezogen oder war nie da.', 'The page has moved or never was.')} <a href="${href('/')}">${say('Zurück in den Laden', 'Back to the shop')}</a></p>`,
  })
}

/**
 * The shop as a Hono app. `tag`: address of the site file, `''` for a shop without Lotse; `tour`: shows the tour;
 * `collect`: origin of a collector elsewhere, let through by the Content-Security-Policy.
 */
export const createShop = ({ tag = '/lotse.js', tour = false, collect } = {}) => {
  const app = new Hono({ strict: false })

  for (const { name, type, text } of files) app.get(`/${name}`, (c) => send(c, type, text, FOREVER))
  app.get('/pictures/harbour.svg', (c) => send(c, 'image/svg+xml', drawHarbour(), DAY))
  app.get('/pictures/:file{[a-z0-9-]+\\.svg}', (c) => {
    const product = findProduct(c.req.param('file').slice(0, -4))
    return product ? send(c, 'image/svg+xml', drawPicture(product.picture, product.name.de), DAY) : c.notFound()
  })

  app.use(async (c, next) => {
    c.set('visit', readVisit(c, { tag, tour }))
    c.set('collect', collect)
    c.header('X-Content-Type-Options', 'nosniff')
    c.header('Referrer-Policy', 'strict-origin-when-cross-origin')
    await next()
  })
  app.notFound((c) => {
    if (!c.get('visit')) c.set('visit', readVisit(c, { tag, tour }))
    return notFound(c)
  })

  const pages = new Hono({ strict: false })
  for (const add of routes) add(pages)
  if (tour) {
    tourRoutes(pages)
    tourPage(pages)
  }
  app.route('/en', pages)
  app.route('/', pages)
  return app
}
