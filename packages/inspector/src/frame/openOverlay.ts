import { createEvents } from '../events/createEvents.ts'
import type { More, Sight } from '../sight.ts'
import { createSlots } from '../slots/createSlots.ts'
import { createWho } from '../who/createWho.ts'
import { lazyRoom } from './lazyRoom.ts'
import { make, push } from './make.ts'
import { makeBadge } from './makeBadge.ts'
import { morphChildren } from './morph.ts'
import { openHost } from './openHost.ts'
import type { Desk } from './room.ts'
import { languageOf, speak } from './say.ts'
import { schedule } from './schedule.ts'
import { sheetOf, sheets } from './sheet.ts'
import { makeTabs } from './tabs.ts'

/**
 * The inspector on the page, in a shadow root of its own: small at first where a preview is looked at. It takes no messages
 * and keeps nothing. Returns its end.
 */
export function openOverlay(sight: Sight): () => void {
  const { kit, preview } = sight
  const { visitor } = kit.stage
  const before = document.activeElement
  const { host, root } = openHost(sheets())
  let language = languageOf(visitor.get().context?.language, navigator.language)
  let isSmall = !!preview
  let present = preview ? 'preview' : 'who'
  const status = make('p', { role: 'status', class: 'unseen' })

  let more: More | undefined
  const fetched = async (): Promise<More | undefined> => {
    if (more) return more
    more = await sight.more()
    if (more) root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheetOf(more.sheet)]
    return more
  }
  const rooms = [
    createWho(),
    createSlots(kit, root),
    createEvents(sight, host, fetched),
    lazyRoom('kept', async () => (await fetched())?.createKept()),
    lazyRoom('page', async () => (await fetched())?.createPage(host)),
    lazyRoom('preview', async () => (await fetched())?.createPreview(root)),
  ]
  const panel = make('section', { class: 'panel' })
  const badge = make('section', { class: 'badge' })
  root.append(panel, badge, status)

  const draw = (): void => {
    const say = speak(language, more?.words)
    const desk: Desk = {
      sight,
      say,
      language,
      explained: sight.explained(language),
      redraw: draw,
      tell: (text) => void (status.textContent = text),
    }
    const room = rooms.find(({ id }) => id === present)!
    host.lang = language
    panel.hidden = isSmall
    badge.hidden = !isSmall
    panel.ariaLabel = badge.ariaLabel = say('title')
    for (const one of rooms) if (one !== room || isSmall) one.hide?.()
    if (isSmall) return morphChildren(badge, makeBadge(desk, { grow: () => grow(false), close }))
    const { persona, phase } = desk.explained
    const head = make(
      'header',
      {},
      make('div', { class: 'name' }, make('h1', {}, 'Lotse'), make('p', {}, `${persona.label === 'unknown' ? say('nobody') : persona.label} · ${phase.label}`)),
      push(language === 'de' ? 'EN' : 'DE', () => turn(), { class: 'small', 'aria-label': say('turn') }),
      push('–', () => grow(true), { class: 'small', 'aria-label': say('shrink'), title: say('shrink') }),
      push('✕', close, { class: 'small', 'aria-label': say('close'), title: say('close') }),
    ) // biome-ignore format: one thought
    const tabs = makeTabs(
      rooms.map(({ id }) => id),
      present,
      say,
      go,
    )
    const body = make('div', { class: `room ${present}`, id: 'room', role: 'tabpanel', tabindex: 0, 'aria-labelledby': `tab-${present}`, 'data-key': present }, ...room.show(desk)) // biome-ignore format: one thought
    morphChildren(panel, [head, tabs, body])
  }
  const look = (): void => {
    draw()
    const room = rooms.find(({ id }) => id === present)
    if (!isSmall) void room?.look?.(sight).then(draw, () => {})
  }
  const go = (id: string): void => {
    present = id
    look()
    root.getElementById(`tab-${id}`)?.focus()
  }
  const turn = (): void => {
    language = language === 'de' ? 'en' : 'de'
    draw()
  }
  const grow = (small: boolean): void => {
    isSmall = small
    look()
    root.querySelector<HTMLElement>(small ? '.badge button' : '[role=tab][aria-selected=true]')?.focus()
  }
  const { soon, stop } = schedule(look)
  const unwatch = visitor.watch(soon)
  const close = (): void => {
    stop()
    unwatch()
    for (const { hide, stop: end } of rooms) {
      hide?.()
      end?.()
    }
    host.remove()
    if (before instanceof HTMLElement) before.focus()
  }
  panel.onkeydown = (event) => {
    if (event.key === 'Escape') grow(true)
  }
  look()
  if (!isSmall) root.getElementById(`tab-${present}`)?.focus()
  return close
}
