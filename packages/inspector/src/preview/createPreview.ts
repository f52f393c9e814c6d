import type { Preview } from '@lotse/slots'
import { make, push } from '../frame/make.ts'
import type { Desk, Room } from '../frame/room.ts'
import { addressOf } from './addressOf.ts'
import { compare } from './compare.ts'
import { type Choice, drawChoices } from './drawChoices.ts'

/** Side by side as many as one can still look at. */
const MOST = 6

/** The page as somebody else would see it: any persona, phase, device and slots; one in a tab, several side by side. */
export function createPreview(root: ShadowRoot): Room {
  let choice: Choice | undefined
  const beside: Choice[] = []
  const draw = (desk: Desk): Node[] => {
    const { sight, say, redraw, tell } = desk
    const { preview } = sight.kit.stage.config
    const now = (choice ??= { ...sight.preview, slots: { ...sight.preview?.slots }, token: '' })
    if (!isAllowed(preview))
      return [make('p', { class: 'note' }, say('previewOff')), make('pre', {}, '"preview": true')]
    const address = (one: Choice) => addressOf(one, one.token)
    const isEmpty = address(now) === addressOf()
    const copy = async (): Promise<void> => {
      await navigator.clipboard?.writeText(address(now)).catch(() => {})
      tell(say('copied'))
    }
    const add = (...more: Choice[]): void => {
      for (const one of more) if (beside.length < MOST && !beside.some((other) => address(other) === address(one))) beside.push(one) // biome-ignore format: one thought
      redraw()
    }
    const everyone = desk.explained.personas.map(({ id }): Choice => ({ ...now, persona: id, slots: { ...now.slots } }))
    const name = (one: Choice) => nameOf(one, desk)
    return [
      make('p', { class: 'quiet' }, say('previewHint')),
      drawChoices(now, typeof preview === 'object' && !Array.isArray(preview), desk),
      make(
        'p',
        { class: 'acts' },
        make('a', { class: `button main${isEmpty ? ' off' : ''}`, ...(!isEmpty && { href: address(now), target: '_blank' }) }, say('openPreview')),
        push(say('copyLink'), () => void copy(), { disabled: isEmpty }),
        push(say('addBeside'), () => add({ ...now, slots: { ...now.slots } }), { disabled: beside.length >= MOST }),
        push(say('everyone'), () => add(...everyone)),
      ),
      make('h2', {}, say('beside')),
      beside.length
        ? make(
            'ul',
            { class: 'beside' },
            ...beside.map((one, i) =>
              make('li', { 'data-key': address(one) }, make('a', { href: address(one), target: '_blank' }, name(one)), push('✕', () => { beside.splice(i, 1); redraw() }, { class: 'small', 'aria-label': say('remove', name(one)) })),
            ),
          )
        : make('p', { class: 'quiet' }, say('noneBeside')),
      ...(beside.length ? [make('p', { class: 'acts' }, push(say('showBeside'), () => compare(root, beside.map((one) => ({ name: name(one), address: address(one), isPhone: one.device === 'phone' })), desk), { class: 'main' }))] : []),
    ] // biome-ignore format: one thought
  }
  return { id: 'preview', show: draw }
}

function isAllowed(preview: boolean | string[] | { sha256: string } | undefined): boolean {
  return Array.isArray(preview) ? preview.includes(location.origin) : !!preview
}

function nameOf({ persona, phase, device, slots }: Partial<Preview>, { explained, say }: Desk): string {
  const label = (all: { id: string; label: string }[], id: string | undefined) => id && (all.find((one) => one.id === id)?.label ?? id) // biome-ignore format: one thought
  const said = [label(explained.personas, persona), label(explained.phases, phase), device && say(`device.${device}`), ...Object.entries(slots ?? {}).map((pair) => pair.join(': '))] // biome-ignore format: one thought
  return said.filter(Boolean).join(' · ') || say('asItIs')
}
