/**
 * Compiles a glob: `*` matches within a segment, `**` across segments, a trailing `/**` also the folder itself.
 * Follows all places that may be reached, piece by piece, so that no pattern takes more than (length of text × length of
 * pattern) steps: a regular expression made of the same pattern can be made to hang.
 */
export function glob(pattern: string): (text: string) => boolean {
  const pieces = pattern.split(/(\*\*?)/)
  const end = pattern.endsWith('/**') ? '/' : ''
  return (given) => {
    const text = given + end
    let reached = new Set([0])
    for (const piece of pieces) {
      const next = new Set<number>()
      for (let at of reached)
        if (piece[0] !== '*') {
          if (text.startsWith(piece, at)) next.add(at + piece.length)
        } else
          while (at <= text.length && !next.has(at)) {
            next.add(at)
            if (piece[1] || text[at] !== '/') at++
          }
      reached = next
    }
    return reached.has(text.length)
  }
}
