import { readFileSync } from 'node:fs'
import { html } from 'hono/html'
import { tellNext } from '../dataLayer.mjs'
import { show } from '../layout.mjs'
import { questionSlot } from '../slots/question.mjs'

/** The diagnosis is a tree of plain links, three deep: what, what is wrong, what to do. */
const areas = JSON.parse(readFileSync(new URL('../diagnosis.json', import.meta.url), 'utf8'))

const steps = (at, { say }) =>
  html`<ol class="steps">${[say('Was?', 'What?'), say('Was klemmt?', 'What is wrong?'), say('Was hilft', 'What helps')].map((label, i) => html`<li ${i + 1 === at ? html`aria-current="step"` : ''}>${label}</li>`)}</ol>`

const messageForm = ({ say, href }) => html`<section id="message"><h2>${say('Lieber schreiben?', 'Rather write?')}</h2>
<form method="post" action="${href('/help/message')}" class="sheet"><p class="field"><label for="m-email">${say('E-Mail', 'Email')}</label><input id="m-email" name="email" type="email" autocomplete="email" required></p>
<p class="field"><label for="m-text">${say('Worum geht es?', 'What is it about?')}</label><textarea id="m-text" name="text" rows="4" required></textarea></p><button>${say('Absenden', 'Send')}</button></form></section>`

export const helpPages = (app) => {
  app.get('/help', (c) => {
    const visit = c.get('visit')
    const { say, href, language, search } = visit
    return show(c, {
      name: 'help',
      title: say('Hilfe & Diagnose', 'Help & diagnosis'),
      crumbs: [[say('Hilfe', 'Help')]],
      main: html`<h1>${say('Was macht Ärger?', 'What is giving you trouble?')}</h1>
${search.get('sent') === 'yes' ? html`<p class="done" role="status">${say('Angekommen. Wir antworten heute noch.', 'Received. We will answer today.')}</p>` : ''}
${steps(1, visit)}<ul class="choices">${areas.map(({ id, ...area }) => html`<li><a href="${href(`/help/${id}`)}">${area[language]}</a></li>`)}</ul>
<p>${say('Schnell erledigt:', 'Quickly done:')} <a href="${href('/returns')}">${say('Zurückgeben', 'Return')}</a> · <a href="${href('/manuals')}">${say('Anleitungen', 'Manuals')}</a> · <a href="${href('/dealers')}">${say('Werkstatt in der Nähe', 'A workshop nearby')}</a></p>
${messageForm(visit)}${questionSlot(visit)}`,
    })
  })

  app.get('/help/:area', (c) => {
    const visit = c.get('visit')
    const { say, href, language } = visit
    const area = areas.find(({ id }) => id === c.req.param('area'))
    if (!area) return c.notFound()
    return show(c, {
      name: 'help',
      title: area[language],
      crumbs: [[say('Hilfe', 'Help'), '/help'], [area[language]]],
      main: html`<h1>${area[language]}</h1>${steps(2, visit)}<ul class="choices">${area.troubles.map(({ id, ...trouble }) => html`<li><a href="${href(`/help/${area.id}/${id}`)}">${trouble[language].what}</a></li>`)}</ul>
<p><a href="${href('/help#message')}">${say('Etwas anderes: schreiben Sie uns', 'Something else: write to us')}</a></p>`,
    })
  })

  app.get('/help/:area/:trouble', (c) => {
    const visit = c.get('visit')
    const { say, href, language } = visit
    const area = areas.find(({ id }) => id === c.req.param('area'))
    const trouble = area?.troubles.find(({ id }) => id === c.req.param('trouble'))
    if (!trouble) return c.notFound()
    const { what, first, then } = trouble[language]
    return show(c, {
      name: 'help',
      title: what,
      crumbs: [[say('Hilfe', 'Help'), '/help'], [area[language], `/help/${area.id}`], [what]],
      main: html`<h1>${what}</h1>${steps(3, visit)}<div class="sheet"><h2>${say('Meistens hilft', 'What usually helps')}</h2><p>${first}</p><h2>${say('Wenn nicht', 'If not')}</h2><p>${then}</p></div>
<p class="actions"><a class="button quiet" href="${href('/help')}">${say('Von vorn', 'Start again')}</a> <a class="button" href="${href('/returns')}">${say('Hilft nicht: tauschen oder zurückgeben', 'No use: replace or return')}</a></p>${questionSlot(visit)}`,
    })
  })

  app.post('/help/message', (c) => {
    tellNext(c, 'contact', { method: 'message' })
    return c.redirect(c.get('visit').href('/help?sent=yes'), 303)
  })
}
