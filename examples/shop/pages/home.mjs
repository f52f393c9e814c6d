import { html } from 'hono/html'
import { categories, findProduct, onSale } from '../catalogue.mjs'
import { ofList } from '../dataLayer.mjs'
import { show } from '../layout.mjs'
import { grid, picture } from '../productCard.mjs'
import { companionSlot } from '../slots/companion.mjs'
import { heroSlot } from '../slots/hero.mjs'
import { questionSlot } from '../slots/question.mjs'

const favourites = ['weather-station', 'troyer-navy', 'teapot-green', 'rope-basket'].map(findProduct)
const reduced = ['storm-lantern', 'oilskin-yellow', 'tide-clock', 'tea-box'].map(findProduct)

export const homePage = (app) =>
  app.get('/', (c) => {
    const visit = c.get('visit')
    const { say, href, language } = visit
    return show(c, {
      name: 'home',
      title: say('Gute Dinge für Wind und Wetter', 'Good things for wind and weather'),
      events: [ofList('view_item_list', favourites, language, 'home', say('Startseite', 'Home'))],
      main: html`
${heroSlot(visit)}
<section class="windows"><h2>${say('Acht Regale und ein Gabentisch', 'Eight shelves and a gift table')}</h2>
  <ul>${categories.map((category) => html`<li><a href="${href(`/categories/${category.id}`)}">${picture(findProduct(category.sign), { size: 200 })}<span>${category[language]}</span></a></li>`)}</ul>
</section>
${companionSlot(visit, favourites)}
<section class="reduced"><h2>${say(`${onSale.length} Dinge zum kleineren Preis`, `${onSale.length} things at a smaller price`)}</h2>
  <p>${say('Wir machen Platz für die Wintersachen.', 'We are making room for winter.')} <a href="${href('/sale')}">${say('Alle Angebote', 'The whole sale')}</a></p>
  ${grid(reduced, visit, { level: 'h3' })}</section>
<section class="promises"><h2 class="unseen">${say('Unser Wort', 'Our word')}</h2><ul>
  <li><strong>${say('Repariert vor ersetzt', 'Repaired before replaced')}</strong> ${say('Ersatzteile auf Jahre, Werkstatt im Haus.', 'Spare parts for years, a workshop in the house.')}</li>
  <li><strong>${say('30 Tage zum Ausprobieren', '30 days to try')}</strong> ${say('Auch benutzt. Wir holen ab.', 'Even when used. We collect.')}</li>
  <li><strong>${say('Menschen am Telefon', 'People on the phone')}</strong> ${say('Montag bis Sonnabend, ohne Schleife.', 'Monday to Saturday, no waiting line.')}</li></ul></section>
${questionSlot(visit)}`,
    })
  })
