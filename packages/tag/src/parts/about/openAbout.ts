import { element, LOOK, push, pushPicture, type Speech } from '@lotse/banner'
import { listStored } from '@lotse/browser'
import type { Insight, Kit } from '../../kit.ts'
import { download } from './download.ts'
import { sayStored } from './sayStored.ts'

/** The languages in which rules explain themselves. */
const EXPLAINED = /^(de|en)$/
/** Phases of the default journey by their texts; others are said by their label. */
const PHASES: { [phase: string]: string } = {
  discover: 'discovers', explore: 'explores', buy: 'buys', use: 'uses', ask: 'asks', engage: 'engages',
} // biome-ignore format: one glance
const REASONS: { [reason: string]: string } = { rule: 'chosen', test: 'tested', holdout: 'tested' }

/** “What we know about you”, for every visitor, in plain words: corrected, downloaded, erased from here. Returns its undo. */
export async function openAbout(kit: Kit, speech: Speech): Promise<() => void> {
  const { stage, known, gate, sent } = kit
  const { visitor, config } = stage
  const { language } = speech
  const base = language.split('-')[0]!
  const say = (key: string, values = {}): string => speech.say(key, values) ?? key
  // It reads the rules with their labels; the reasons in sentences are there in English and German.
  const insight = await kit.part<Insight>('inspector').catch(() => undefined)

  const host = element('lotse-about' as 'div', { lang: speech.language, dir: speech.dir })
  const shadow = host.attachShadow({ mode: 'open' })
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(
    `${LOOK} h3{margin:14px 0 2px;font-size:1em} ul{padding-inline-start:1.2em} li{overflow-wrap:anywhere}`,
  )
  shadow.adoptedStyleSheets = [sheet]
  const list = element('div', { class: 'list', tabindex: '0', role: 'group', 'aria-labelledby': 'about' })
  const status = element('p', { role: 'status' })
  const items = (lines: string[]) =>
    lines.length ? element('ul', {}, ...lines.map((line) => element('li', {}, line))) : element('p', {}, say('nothing'))
  const erase = push(say('eraseAll'), () => dialog.dispatchEvent(new Event('erase')), 'choice')

  const draw = async (): Promise<void> => {
    const { answer, slots, consent } = visitor.get()
    const told = insight?.explain(base)
    const explained = answer && told
    const has = answer && answer.persona !== 'unknown'
    const slotName = (id: string) => told?.slots.find(({ slot }) => slot === id)?.label ?? id
    const labelOf = (id: string) => explained?.personas.find((one) => one.id === id)?.label ?? id
    const because = EXPLAINED.test(base) && explained ? explained.persona.sentence : say('because')
    const phase = answer && (PHASES[answer.phase] ? say(PHASES[answer.phase]!) : (told?.phase.label ?? answer.phase))
    const stored = await listStored()
    list.replaceChildren(
      element('p', {}, say('aboutIntro')),
      element('h3', {}, say('who')),
      ...(has
        ? [
            element('p', {}, say('guess', { persona: labelOf(answer.persona) })),
            element('p', {}, because),
            push(say('notMe'), () => {
              correct(answer.persona)
              status.textContent = say('notMeDone')
            }),
          ]
        : [element('p', {}, say('nobody'))]),
      element('h3', {}, say('where')),
      element('p', {}, phase ? say('phaseIs', { phase }) : say('nobody')),
      element('h3', {}, say('blocks')),
      items(Object.values(slots).map(({ slot, reason }) => say(REASONS[reason] ?? 'usual', { slot: slotName(slot) }))),
      element('h3', {}, say('stored')),
      items(sayStored(stored, language, say)),
      element('h3', {}, say('sent')),
      items(
        sent.map(({ time, count }) => say('sending', { time: new Date(time).toLocaleTimeString(language), count })),
      ),
    )
    erase.hidden = !Object.values(consent.granted).some(Boolean) || !!config.consent?.adapter
  }
  /** A fact of this visitor, as durable as their profile: it goes with the next event into the log. */
  const correct = (persona: string): void => {
    const before = known.state()?.facts['lotse.notMe']?.[0] ?? []
    const notMe = [...new Set([...[before].flat(), persona])] as string[]
    stage.facts({ lotse: { notMe } })
    void kit
      .part<{ track(event: string): Promise<unknown> }>('capture')
      .then((keeper) => keeper?.track('persona_corrected'))
  }
  const all = async () => ({
    consent: visitor.get().consent,
    record: gate.record() ?? null,
    answer: visitor.get().answer ?? null,
    state: known.state() ?? null,
    slots: visitor.get().slots,
    facts: visitor.get().facts,
    stored: await listStored(),
    sent,
  })
  const close = pushPicture(say('close'), () => dialog.close(), 'close')
  const dialog = element(
    'dialog',
    { 'aria-labelledby': 'about' },
    element('div', { class: 'head' }, element('h2', { class: 'title', id: 'about' }, say('about')), close),
    list,
    element(
      'div',
      { class: 'foot' },
      status,
      push(say('download'), async () => download('lotse.json', JSON.stringify(await all(), null, 2))),
      erase,
    ),
  )
  dialog.addEventListener('erase', () => {
    dialog.close()
    void lotseOf(window)?.('consent', 'show')
    void lotseOf(window)?.('consent', 'withdraw')
  })
  await draw()
  shadow.append(dialog)
  document.body.append(host)
  dialog.showModal()
  const unwatch = visitor.watch(() => void draw())
  const stop = (): void => {
    unwatch()
    host.remove()
  }
  dialog.addEventListener('close', stop)
  return stop
}

const lotseOf = (page: Window) => (page as unknown as { lotse?(command: string, what: string): unknown }).lotse
