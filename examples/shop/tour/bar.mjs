import { html } from 'hono/html'
import { playNames, plays, readTour, steps } from './steps.mjs'

const post = (href, action, hidden, button) =>
  html`<form method="post" action="${href(`/tour/${action}`)}">${Object.entries(hidden).map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`)}${button}</form>`

const clock = ({ say, href, clockDays }) => html`
<div class="tour-clock"><span class="faint">${clockDays ? say(`Uhr: +${clockDays} ${clockDays === 1 ? 'Tag' : 'Tage'}`, `Clock: +${clockDays} ${clockDays === 1 ? 'day' : 'days'}`) : say('Uhr: heute', 'Clock: today')}</span>
${post(href, 'clock', { days: 1 }, html`<button class="link">${say('+1 Tag', '+1 day')}</button>`)}${post(href, 'clock', { days: 8 }, html`<button class="link">${say('+8 Tage', '+8 days')}</button>`)}${clockDays ? post(href, 'clock', { days: 0 }, html`<button class="link">${say('heute', 'today')}</button>`) : ''}</div>`

const playButtons = (step, { href, say }) =>
  [step.play, step.also]
    .filter(Boolean)
    .map((play) =>
      post(href, 'play', { play, stop: 0 }, html`<button class="tour-play">▶ ${say(...playNames[play])}</button>`),
    )

/** While the player plays, its next stop waits in a form: tour.js sends it after a moment, without scripts the visitor does. */
const playerNext = ({ play, stop }, { href, say }) => {
  const { act } = plays[play][stop]
  const more = stop + 1 < plays[play].length
  return html`<div class="tour-player" data-tour-playing ${act ? html`data-tour-act="${act}"` : ''}><span>▶ ${stop + 1}/${plays[play].length}</span>${more ? post(href, 'play', { play, stop: stop + 1 }, html`<button class="tour-play">${say('Weiter', 'Next')}</button>`) : ''}</div>`
}

const begun = ({ at, playing }, visit) => {
  const { say, href, language } = visit
  const step = steps[at - 1]
  const [title, text] = step[language]
  return html`
<p class="tour-words"><strong>${at}/${steps.length} ${title}.</strong> ${text}</p>
<div class="tour-acts">${playing ? playerNext(playing, visit) : ''}${playing && playing.stop + 1 < plays[playing.play].length ? '' : playButtons(step, visit)}
${step.readout === 'erase' ? html`<button type="button" class="tour-play" data-tour-withdraw>${say('Jetzt widerrufen', 'Withdraw now')}</button>` : ''}
${at > 1 ? post(href, 'go', { step: at - 1 }, html`<button class="link">${say('Zurück', 'Back')}</button>`) : ''}
${at < steps.length ? post(href, 'go', { step: at + 1 }, html`<button class="tour-next">${say('Nächster Schritt', 'Next step')}</button>`) : html`<a href="/desk">${say('Zum Bericht', 'To the report')}</a>`}</div>
${clock(visit)}
${step.readout ? html`<output class="tour-out" data-tour-readout="${step.readout}"></output>` : ''}`
}

/** The slim bar above the shop. Nothing is remembered before the visitor starts it. */
export const tourBar = (visit) => {
  const { say, href, tour, path } = visit
  const state = readTour(tour.step)
  const onTourPage = path === '/tour' || path === '/rundgang'
  if (state.closed && !onTourPage) return ''
  return html`<aside class="tour" aria-label="${say('Rundgang', 'Tour')}">
${state.at ? begun(state, visit) : html`<p class="tour-words"><strong>${say('Rundgang.', 'Tour.')}</strong> ${say('In einer Minute sehen, was Lotse kann.', 'See what Lotse does in one minute.')}</p><div class="tour-acts">${post(href, 'go', { step: 1 }, html`<button class="tour-next">${say('Beginnen', 'Start')}</button>`)}</div>`}
${state.closed ? '' : post(href, 'close', {}, html`<button class="tour-close" aria-label="${say('Rundgang schließen', 'Close the tour')}">×</button>`)}
</aside>`
}
