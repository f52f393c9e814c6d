import { distance } from 'fastest-levenshtein'

/** Below this share of equal letters two words have nothing to do with each other. */
const CLOSE = 0.6

const plain = (word: string): string => word.toLowerCase().replace(/[^\p{L}\p{N}*]/gu, '')

/** How close two words are, 0 to 1; 1 where they differ in case, hyphens or a plural at most. */
export function closeness(word: string, other: string): number {
  const [a, b] = [plain(word), plain(other)]
  if (word === other) return 1
  if (!a || !b) return 0
  if (a === b || a === `${b}s` || `${a}s` === b) return 0.99
  const longest = Math.max(a.length, b.length)
  const near = 1 - swaps(a, b) / longest
  const short = Math.min(a.length, b.length)
  const contained =
    short >= 4 && (a.startsWith(b) || b.startsWith(a) || a.endsWith(b) || b.endsWith(a))
      ? 0.55 + 0.4 * (short / longest)
      : 0
  return Math.max(near, contained)
}

/** Edits from one word to the other, two neighbours that changed places counted once. */
function swaps(a: string, b: string): number {
  const edits = distance(a, b)
  if (edits < 2 || a.length !== b.length) return edits
  for (let i = 0; i + 1 < a.length; i++) {
    const swapped = a.slice(0, i) + a[i + 1] + a[i] + a.slice(i + 2)
    if (swapped === b) return 1
  }
  return edits
}

/**
 * The known word that was probably meant: the same in another case, with other hyphens, in the plural, or a few letters
 * away; undefined where none is close. Of equally close ones the first.
 */
export function suggest(word: string, known: Iterable<string>): string | undefined {
  let best: string | undefined
  let most = 0
  for (const each of known) {
    if (each === word) continue
    const short = Math.max(word.length, each.length) <= 4
    const close = closeness(word, each)
    if (close > most && close >= (short ? 0.5 : CLOSE)) {
      best = each
      most = close
    }
  }
  return best
}
