import { addressOf } from '../preview/addressOf.ts'
import { make, push } from './make.ts'
import type { Desk } from './room.ts'

interface Acts {
  grow(): void
  close(): void
}

/** What stays of the inspector while it is small: who is there, or what is previewed. */
export function makeBadge({ sight, say, explained, language }: Desk, { grow, close }: Acts): Node[] {
  const { preview } = sight
  const { persona, phase } = explained
  if (!preview) return [push(`${persona.label === 'unknown' ? say('nobody') : persona.label} · ${phase.label}`, grow)]
  const { personas, phases } = explained
  const labelOf = (all: { id: string; label: string }[], id: string) => all.find((one) => one.id === id)?.label ?? id
  const { persona: who, phase: where, device, slots } = preview
  const said = [
    who && labelOf(personas, who),
    where && labelOf(phases, where),
    device && say(`device.${device}`),
    ...Object.entries(slots).map((pair) => pair.join(': ')),
  ].filter(Boolean)
  const text = make('p', { lang: language }, make('strong', {}, say('preview')), ` ${said.join(' · ')}`)
  // In a comparison the frame beside it says the rest.
  if (window !== window.top) return [text]
  return [
    text,
    push(say('change'), grow),
    make('a', { href: addressOf() }, say('end')),
    push('✕', close, { class: 'small', 'aria-label': say('close') }),
  ]
}
