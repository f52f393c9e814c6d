import { readFileSync } from 'node:fs'
import { html } from 'hono/html'
import { show } from '../layout.mjs'

const { personas } = JSON.parse(readFileSync(new URL('../lotse.json', import.meta.url), 'utf8'))

const phases = [
  ['discover', 'Entdecken', 'Discover'], ['explore', 'Vergleichen', 'Explore'], ['buy', 'Kaufen', 'Buy'],
  ['use', 'Benutzen', 'Use'], ['ask', 'Fragen', 'Ask'], ['engage', 'Weitersagen', 'Engage'],
] // biome-ignore format: one glance

const known = (list, value, otherwise) => (list.includes(value) ? value : otherwise)

const side = (name, at, { say, language, search }) => {
  const persona = known(
    personas.map(({ id }) => id),
    search.get(`${name}p`),
    at.persona,
  )
  const phase = known(
    phases.map(([id]) => id),
    search.get(`${name}f`),
    at.phase,
  )
  const choose = (key, label, options, value) =>
    html`<label>${label} <select name="${name}${key}" data-tour-choose>${options.map(([id, text]) => html`<option value="${id}" ${id === value ? 'selected' : ''}>${text}</option>`)}</select></label>`
  return {
    source: `/?tour=off&lotse=persona:${persona},phase:${phase}`,
    label: `${personas.find(({ id }) => id === persona).label[language]}, ${phases.find(([id]) => id === phase)[language === 'de' ? 1 : 2]}`,
    controls: html`<fieldset><legend>${name === 'a' ? say('Links', 'Left') : say('Rechts', 'Right')}</legend>
${choose(
  'p',
  say('Wer', 'Who'),
  personas.map(({ id, label }) => [id, label[language]]),
  persona,
)} ${choose(
      'f',
      say('Wo auf der Reise', 'Where on the journey'),
      phases.map(([id, de, en]) => [id, language === 'de' ? de : en]),
      phase,
    )}</fieldset>`,
  }
}

export const tourPage = (app) => {
  const handle = (c) => {
    const visit = c.get('visit')
    const { say, href } = visit
    const sides = [
      side('a', { persona: 'bargain-hunter', phase: 'buy' }, visit),
      side('b', { persona: 'researcher', phase: 'explore' }, visit),
    ]
    return show(c, {
      name: 'tour',
      title: say('Rundgang', 'Tour'),
      main: html`<div class="page-head"><h1>${say('Derselbe Laden, zwei Gäste', 'The same shop, two visitors')}</h1><p>${say('Beide Fenster zeigen dieselbe Startseite. Nur wer hinsieht und wo auf der Reise, ist verschieden.', 'Both windows show the same home page. Only who looks, and where on the journey, differs.')}</p></div>
<form class="pairs" action="${href('/tour')}" data-tour-pairs>${sides.map(({ controls }) => controls)}<button class="quiet">${say('Zeigen', 'Show')}</button></form>
<div class="windows-pair">${sides.map(({ source, label }) => html`<figure><figcaption>${label}</figcaption><div class="window"><iframe src="${href(source)}" title="${label}" width="620" height="760"></iframe></div></figure>`)}</div>`,
    })
  }
  app.get('/tour', handle)
  app.get('/rundgang', handle)
}
