import { make } from './make.ts'
import type { Say } from './say.ts'

/** Tabs as the ARIA Authoring Practices have them: one stop of the Tab key, arrows, Home and End go from one to the next. */
export function makeTabs(ids: string[], present: string, say: Say, go: (id: string) => void): HTMLElement {
  const at = ids.indexOf(present)
  const onkeydown = (event: KeyboardEvent): void => {
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1 + ids.length, Home: 0, End: ids.length - 1 }[event.key]
    if (to === undefined) return
    event.preventDefault()
    go(ids[to % ids.length]!)
  }
  const tabs = ids.map(
    (id) =>
    make('button', { type: 'button', role: 'tab', id: `tab-${id}`, 'data-key': id, 'aria-selected': String(id === present), ...(id === present && { 'aria-controls': 'room' }), tabindex: id === present ? 0 : -1, onclick: () => go(id), onkeydown }, say(`room.${id}`)), // biome-ignore format: one thought
  )
  return make('div', { role: 'tablist', 'aria-label': say('title') }, ...tabs)
}
