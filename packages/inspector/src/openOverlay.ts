import type { Cell, Visitor } from '@lotse/contract'
import type { Preview } from '@lotse/slots'
import type { Insight } from 'lotse'
import { sheet } from './sheet.ts'

const WORDS: { [language: string]: { [key: string]: string } } = {
  en: { who: 'Who', where: 'Where on the journey', slots: 'What the slots show', stored: 'Stored in this browser', sent: 'Sent', close: 'Close', nothing: 'nothing', events: 'events, answered', bytes: 'bytes', preview: 'Preview', title: 'Lotse inspector' },
  de: { who: 'Wer', where: 'Wo auf der Reise', slots: 'Was die Plätze zeigen', stored: 'In diesem Browser gespeichert', sent: 'Gesendet', close: 'Schließen', nothing: 'nichts', events: 'Ereignisse, Antwort', bytes: 'Bytes', preview: 'Vorschau', title: 'Lotse-Inspektor' },
} // biome-ignore format: a table

const make = (name: string, text = '', ...children: Node[]): HTMLElement => {
  const element = document.createElement(name)
  if (text) element.textContent = text
  element.append(...children)
  return element
}

/** The overlay in a shadow root of its own: who, where, each slot with its reason, what is stored and what was sent. */
export async function openOverlay(
  insight: Insight,
  visitor: Cell<Visitor>,
  preview: Preview | undefined,
): Promise<void> {
  document.querySelector('lotse-inspector')?.remove()
  const language = visitor.get().context?.language?.split('-')[0] ?? 'en'
  const words = WORDS[language] ?? WORDS.en!
  const host = document.createElement('lotse-inspector')
  const root = host.attachShadow({ mode: 'open' })
  root.adoptedStyleSheets = [sheet()]
  const panel = make('section')
  panel.setAttribute('aria-label', words.title!)
  host.lang = language
  root.append(panel)
  document.body.append(host)

  if (preview) {
    const { slots, ...who } = preview
    const said = [...Object.values(who), ...Object.entries(slots).map((pair) => pair.join(': '))].join(' · ')
    panel.className = 'badge'
    panel.append(make('strong', words.preview), make('span', ` ${said}`))
    return
  }
  const close = make('button', words.close)
  close.onclick = () => host.remove()
  const draw = async (): Promise<void> => {
    const { persona, phase, personas, slots } = insight.explain(language)
    const stored = await insight.stored()
    const bars = personas.map(({ label, score, holds, change }) => {
      const bar = document.createElement('meter')
      bar.max = 1
      bar.value = Math.min(1, score)
      bar.setAttribute('aria-label', label)
      const line = make('li', '', make('span', label), bar, ...(change ? [make('small', change)] : []))
      if (holds) line.className = 'holds'
      return line
    })
    const list = (lines: string[]) =>
      make('ul', '', ...(lines.length ? lines : [words.nothing!]).map((line) => make('li', line)))
    const sent = insight.sent().map(({ time, count, status }) => `${new Date(time).toLocaleTimeString(language)} · ${count} ${words.events} ${status || '…'}`) // biome-ignore format: one thought
    panel.replaceChildren(
      make('header', '', make('strong', words.title), close),
      make('h2', words.who),
      make('p', persona.sentence),
      make('ul', '', ...bars),
      make('h2', words.where),
      make('p', phase.sentence),
      make('h2', words.slots),
      list(slots.map(({ sentence }) => sentence)),
      make('h2', words.stored),
      list(stored.map(({ where, key, bytes }) => `${where} · ${key} · ${bytes} ${words.bytes}`)),
      make('h2', words.sent),
      list(sent.slice(-8)),
    )
  }
  await draw()
  let waiting = false
  const stop = visitor.watch(() => {
    if (waiting) return
    waiting = true
    setTimeout(() => {
      waiting = false
      if (host.isConnected) void draw()
      else stop()
    }, 300)
  })
}
