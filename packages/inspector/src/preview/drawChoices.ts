import type { Preview } from '@lotse/slots'
import { make } from '../frame/make.ts'
import type { Desk } from '../frame/room.ts'

/** What is chosen to be looked at. */
export interface Choice extends Preview {
  token: string
}

/** A field for each thing that may be chosen; empty: as the rules decide. */
export function drawChoices(choice: Choice, needsToken: boolean, { sight, say, explained, redraw }: Desk): HTMLElement {
  const select = (label: string, value: string | undefined, options: [id: string, label: string][], take: (id: string) => void) =>
    make(
      'label',
      { 'data-key': label },
      make('span', {}, label),
      make(
        'select',
        { onchange: ({ target }: Event) => { take((target as HTMLSelectElement).value); redraw() } },
        ...([['', say('byRules')], ...options] as [string, string][]).map(([id, text]) => make('option', { value: id, selected: (value ?? '') === id }, text)),
      ),
    ) // biome-ignore format: one thought
  const pairs = (all: { id: string; label: string }[]) => all.map(({ id, label }): [string, string] => [id, label])
  const { config } = sight.kit.stage
  const here = new Set(sight.kit.painter.places().map(({ slot }) => slot))
  const set = (key: 'persona' | 'phase' | 'device') => (id: string) => {
    if (id) choice[key] = id
    else delete choice[key]
  }
  const slots = config.slots.filter(({ id }) => here.has(id)).map(({ id, variants }) => {
    const said = sight.rules.slots?.find((one) => one.id === id)
    const label = sight.insight.explain(document.documentElement.lang).slots.find(({ slot }) => slot === id)?.label ?? said?.id ?? id
    const options = variants.flatMap((one): [string, string][] => one.test ? one.test.map((arm) => [`${one.id}/${arm.id}`, `${one.id}/${arm.id}`]) : [[one.id, one.id]])
    return select(label, choice.slots[id], options, (variant) => {
      if (variant) choice.slots[id] = variant
      else delete choice.slots[id]
    })
  }) // biome-ignore format: one thought
  return make(
    'div',
    { class: 'choices' },
    select(say('persona'), choice.persona, pairs(explained.personas), set('persona')),
    select(say('phase'), choice.phase, pairs(explained.phases), set('phase')),
    select(say('device'), choice.device, ['phone', 'tablet', 'desktop'].map((one): [string, string] => [one, say(`device.${one}`)]), set('device')), // biome-ignore format: one thought
    ...slots,
    ...(needsToken ? [make('label', {}, make('span', {}, say('token')), make('input', { type: 'password', autocomplete: 'off', oninput: ({ target }: InputEvent) => { choice.token = (target as HTMLInputElement).value; redraw() } }))] : []), // biome-ignore format: one thought
  )
}
