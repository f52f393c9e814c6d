import { at, each, entries, lastKey, numberOf, type Place, type Report, textOf } from '../walk/place.ts'
import type { Survey } from './survey.ts'

const bare = (value: unknown): string => JSON.stringify(value, (key, each) => (key === 'note' ? undefined : each))

/** What can keep a variant from being shown beside `for` and `when`. */
const LIMITS = ['schedule', 'atMost', 'untilClick', 'group']
const isDraft = (variant: Place): boolean => at(variant, 'draft')?.value === true
const free = (variant: Place): boolean => !isDraft(variant) && !LIMITS.some((key) => at(variant, key))
const whom = (variant: Place): Map<string, unknown[]> =>
  new Map(entries(at(variant, 'for')).map(([key, value]) => [key, each(value).map((one) => one.value)]))

/** Whether everyone whom the later variant is for is served by the earlier one. */
function covers(earlier: Place, later: Place): boolean {
  if (!free(earlier)) return false
  const when = at(earlier, 'when')
  if (when && bare(when.value) !== bare(at(later, 'when')?.value)) return false
  const wanted = whom(later)
  return [...whom(earlier)].every(([key, values]) => wanted.get(key)?.every((value) => values.includes(value)))
}

function checkReach(slot: Place, report: Report): void {
  const variants = each(at(slot, 'variants'))
  for (const [i, variant] of variants.entries()) {
    const first = isDraft(variant) ? undefined : variants.slice(0, i).find((earlier) => covers(earlier, variant))
    if (!first) continue
    const [name, before] = [textOf(at(variant, 'id')), textOf(at(first, 'id'))]
    const always = !whom(first).size && !at(first, 'when')
    report.warn(variant, `variant "${name}" is never shown: "${before}" stands before it and ${always ? 'always holds' : 'holds whenever this one does'}`) // biome-ignore format: one sentence
  }
}

function checkTest(variant: Place, goal: boolean, report: Report): void {
  const test = at(variant, 'test')
  if (!test) return
  const shares = each(test).flatMap((arm) => at(arm, 'share') ?? [])
  let sum = 0
  for (const share of shares) {
    const before = sum
    sum += numberOf(share) ?? 0
    if (sum > 100 + 1e-9 && before <= 100 + 1e-9)
      report.error(share, `the shares of a test sum to ${shares.reduce((total, one) => total + (numberOf(one) ?? 0), 0)}; they must not be above 100`, String(100 - before)) // biome-ignore format: one sentence
  }
  if (sum === 0) report.error(test, 'the shares of this test sum to 0: nobody would see it')
  if (!goal) report.warn(test, 'this test has no goal: nothing tells which arm is better')
}

/** Slots: goals, labels, variants that can be seen, shares of tests. */
export function checkSlots({ kinds, known }: Survey, report: Report): void {
  for (const slot of kinds.slot ?? []) {
    const name = textOf(at(slot, 'id')) ?? ''
    const variants = each(at(slot, 'variants'))
    if (!at(slot, 'label')) report.warn(slot, `slot "${name}" has no "label" for reports`)
    if (!at(slot, 'goal') && !variants.every((variant) => at(variant, 'goal') || isDraft(variant)))
      report.warn(slot, `slot "${name}" has no "goal": nothing tells what works`, known.goal.size ? `"goal": "${[...known.goal][0]}"` : undefined) // biome-ignore format: one sentence
    if (!variants.length && at(slot, 'variants'))
      report.warn(slot, `slot "${name}" has no variants and always shows its default`)
    checkReach(slot, report)
    for (const variant of variants) {
      const [id, content, test] = [textOf(at(variant, 'id')) ?? '', at(variant, 'content'), at(variant, 'test')]
      if (content && test)
        report.error(lastKey(variant, 'content', 'test'), `variant "${id}" has both "content" and "test"; keep one`)
      if (!content && !test)
        report.warn(variant, `variant "${id}" has neither "content" nor "test"; if it stands in the page as <template data-lotse-variant="${name}/${id}">, say so`, '"content": {}') // biome-ignore format: one sentence
      if (at(variant, 'within') && !at(variant, 'atMost'))
        report.warn(at(variant, 'within')!, '"within" has no effect without "atMost"')
      checkTest(variant, Boolean(at(slot, 'goal') ?? at(variant, 'goal')), report)
    }
  }
}
