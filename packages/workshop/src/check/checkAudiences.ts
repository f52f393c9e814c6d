import { at, each, type Place, type Report, textOf } from '../walk/place.ts'
import type { Survey } from './survey.ts'

/** Audiences that a rule asks for. */
function asked(rule: Place | undefined): Place[] {
  if (!rule) return []
  const direct = at(rule, 'audience')
  return [
    ...(direct ? [direct] : []),
    ...['all', 'any', 'none', 'of'].flatMap((key) => each(at(rule, key)).flatMap(asked)),
  ]
}

/** No audience may depend on itself, not even by way of others. */
export function checkAudiences({ kinds }: Survey, report: Report): void {
  const edges = new Map((kinds.audience ?? []).map((one) => [textOf(at(one, 'id')) ?? '', asked(at(one, 'when'))]))
  const done = new Set<string>()
  const visit = (id: string, trail: string[]): void => {
    if (done.has(id)) return
    for (const place of edges.get(id) ?? []) {
      const next = textOf(place) ?? ''
      const from = trail.indexOf(next)
      if (from >= 0)
        report.error(place, `audiences must not depend on themselves: ${[...trail.slice(from), next].join(' → ')}`)
      else visit(next, [...trail, next])
    }
    done.add(id)
  }
  for (const id of edges.keys()) visit(id, [id])
}
