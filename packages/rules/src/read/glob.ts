/**
 * Compiles a glob: `*` matches within a segment, `**` across segments, a trailing `/**` also the folder itself.
 * Runs the automaton state by state, so that no pattern takes more than (length of text × length of pattern) steps:
 * a regular expression made of the same pattern can be made to hang.
 */
export function glob(pattern: string): (text: string) => boolean {
  const tokens = pattern.match(/\*\*|[\s\S]/g) ?? []
  const folder = pattern.endsWith('/**') ? pattern.slice(0, -3) : undefined
  const skipStars = (states: Set<number>): Set<number> => {
    for (const i of states) if (tokens[i]?.[0] === '*') states.add(i + 1)
    return states
  }
  return (text) => {
    if (text === folder) return true
    let states = skipStars(new Set([0]))
    for (let at = 0; at < text.length && states.size; at++) {
      const next = new Set<number>()
      for (const i of states) {
        const token = tokens[i]
        if (token === '**' || (token === '*' && text[at] !== '/')) next.add(i)
        else if (token === text[at]) next.add(i + 1)
      }
      states = skipStars(next)
    }
    return states.has(tokens.length)
  }
}
