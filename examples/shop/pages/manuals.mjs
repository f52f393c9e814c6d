import { readFileSync } from 'node:fs'
import { html } from 'hono/html'
import { accessoriesOf, products } from '../catalogue.mjs'
import { plain } from '../dataLayer.mjs'
import { show } from '../layout.mjs'
import { companionSlot } from '../slots/companion.mjs'

const manuals = JSON.parse(readFileSync(new URL('../manuals.json', import.meta.url), 'utf8'))
const coveredBy = (id) => products.filter(({ manual }) => manual === id)

export const manualPages = (app) => {
  app.get('/manuals', (c) => {
    const { say, href, language } = c.get('visit')
    return show(c, {
      name: 'manuals',
      title: say('Anleitungen', 'Manuals'),
      crumbs: [[say('Anleitungen', 'Manuals')]],
      main: html`<div class="page-head"><h1>${say('Anleitungen', 'Manuals')}</h1><p>${say('Kurz genug, um sie zu lesen. Auch vor dem Kauf.', 'Short enough to read. Before you buy, too.')}</p></div>
<ul class="manual-list">${Object.entries(manuals).map(([id, manual]) => html`<li><a href="${href(`/manuals/${id}`)}"><img src="/pictures/${coveredBy(id)[0].id}.svg" width="72" height="72" alt="" loading="lazy">${manual[language].title}</a></li>`)}</ul>`,
    })
  })

  app.get('/manuals/:id', (c) => {
    const visit = c.get('visit')
    const { say, href, language } = visit
    const id = c.req.param('id')
    if (!Object.hasOwn(manuals, id)) return c.notFound()
    const { title, steps } = manuals[id][language]
    const covered = coveredBy(id)
    const fitting = accessoriesOf(covered)
    return show(c, {
      name: 'manual',
      title: say(`Anleitung: ${title}`, `Manual: ${title}`),
      crumbs: [[say('Anleitungen', 'Manuals'), '/manuals'], [title]],
      events: [plain('product_use', { item_id: covered[0].id, manual: id })],
      main: html`<h1>${title}</h1><ol class="manual">${steps.map((step) => html`<li>${step}</li>`)}</ol>
<p>${say('Gilt für', 'Covers')} ${covered.map(({ id: product, name }, i) => html`${i ? ', ' : ''}<a href="${href(`/products/${product}`)}">${name[language]}</a>`)}.</p>
<p class="actions"><a class="button quiet" href="${href('/account#device')}">${say('Gerät registrieren', 'Register a device')}</a> <a class="button quiet" href="${href('/help')}">${say('Klappt nicht? Zur Diagnose', 'Not working? To the diagnosis')}</a></p>
${companionSlot(visit, fitting.length ? fitting : covered, say('Passt dazu', 'Goes with it'), say('Ersatz und Pflege.', 'Spares and care.'))}`,
    })
  })
}
