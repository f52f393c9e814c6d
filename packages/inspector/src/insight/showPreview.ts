import type { Answer, Facts } from '@lotse/contract'
import { presentFacts } from '@lotse/persona'
import { type Preview, readPreview } from '@lotse/slots'
import type { Kit } from 'lotse'

/** Shows what another visitor would see, where the address asks for it and the config allows it. Nothing is counted. */
export async function showPreview({ stage, painter, chooser, known }: Kit): Promise<Preview | undefined> {
  const { config, visitor, platform } = stage
  const preview = await readPreview(config, location.search, location.origin)
  if (!preview) return undefined
  const { persona = 'unknown', phase = 'discover', device, slots } = preview
  const answer: Answer = { persona, personas: [persona], scores: {}, phase, since: 0 }
  const facts = { ...presentFacts(visitor.get()), ...(device && { device: { class: device } }) } as Facts
  for (const place of painter.places()) {
    const { slot } = place
    const [variant, arm] = (Object.hasOwn(slots, slot) ? slots[slot]! : '').split('/')
    const state = known.reader.fresh('preview')
    const chosen = chooser.choose(slot, { answer, state, facts, now: platform.now() })
    const asked = variant ? { slot, variant, ...(arm && { arm }) } : { ...chosen, variant: chosen.instead ?? chosen.variant } // biome-ignore format: one thought
    painter.paint(place, { ...asked, reason: 'preview' })
  }
  painter.advance()
  return preview
}
