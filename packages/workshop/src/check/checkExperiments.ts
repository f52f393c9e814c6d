import { at, each, type Place, type Report, textOf } from '../walk/place.ts'
import type { Survey } from './survey.ts'

interface Experiment {
  name: string
  variant: Place
  slot: Place
  goal: string | undefined
}

const values = (place: Place | undefined): unknown[] | undefined => place && each(place).map(({ value }) => value)

/** Whether one visitor may be in both: their `for` do not exclude each other. */
function mayMeet(a: Place, b: Place): boolean {
  const [one, other] = [at(a, 'for'), at(b, 'for')]
  if (!one || !other) return true
  return ['persona', 'phase', 'device', 'language'].every((key) => {
    const [left, right] = [values(at(one, key)), values(at(other, key))]
    return !left || !right || left.some((value) => right.includes(value))
  })
}

/** Percent from … to of a namespace; undefined: all visitors. */
function partOf(variant: Place): { id: unknown; from: number; to: number } | undefined {
  const namespace = at(variant, 'namespace')?.value as { id: unknown; from: number; to: number } | undefined
  return typeof namespace === 'object' ? namespace : undefined
}

function areApart(a: Place, b: Place): boolean {
  const [one, other] = [partOf(a), partOf(b)]
  return Boolean(one && other && one.id === other.id && (one.to <= other.from || other.to <= one.from))
}

/** Tests in different slots that measure the same goal with the same visitors: each blurs what the other finds. */
export function checkExperiments({ kinds }: Survey, report: Report): void {
  const experiments = (kinds.slot ?? []).flatMap((slot) =>
    each(at(slot, 'variants'))
      .filter((variant) => at(variant, 'test') && at(variant, 'draft')?.value !== true)
      .map(
        (variant): Experiment => ({
          name: `${textOf(at(slot, 'id'))}/${textOf(at(variant, 'id'))}`,
          variant,
          slot,
          goal: textOf(at(variant, 'goal') ?? at(slot, 'goal')),
        }),
      ),
  )
  for (const [i, one] of experiments.entries()) {
    const other = experiments.slice(0, i).find((before) => before.slot !== one.slot && before.goal !== undefined && before.goal === one.goal && mayMeet(before.variant, one.variant) && !areApart(before.variant, one.variant)) // biome-ignore format: one thought
    if (other)
      report.warn(at(one.variant, 'test')!, `the tests "${other.name}" and "${one.name}" measure "${one.goal}" with the same visitors and blur each other; part them by "namespace"`, '"namespace": { "id": "…", "from": 50, "to": 100 }') // biome-ignore format: one sentence
  }
}
