import type { ClassifierState } from '@lotse/contract'

/** The most that first paint reads, characters: parsing it must not be felt. */
const LARGEST = 8_000

/** The state as text; where it is too long, its largest counters become unknown until the log is read. */
export function trimState(state: ClassifierState): string {
  let text = JSON.stringify(state)
  const features = { ...state.features }
  while (text.length > LARGEST) {
    const [largest] = Object.entries(features).sort(([, a], [, b]) => (b?.length ?? 0) - (a?.length ?? 0))
    if (!largest?.[1]) return ''
    features[largest[0]] = null
    text = JSON.stringify({ ...state, features })
  }
  return text
}
