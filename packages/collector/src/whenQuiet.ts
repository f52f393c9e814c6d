/** Nothing more came for so long, ms. */
const QUIET = 250
/** Under steady load it is done at the latest then, ms: one reading of a visitor counts for many of their events. */
const LATEST = 5_000

/** Calls `work` when the calls of what it returns have ended for a moment; does not keep the process alive. */
export function whenQuiet(work: () => void): () => void {
  let timer: NodeJS.Timeout | undefined
  let since = 0
  return () => {
    const now = Date.now()
    if (!timer) since = now
    else if (now - since + QUIET > LATEST) return
    clearTimeout(timer)
    timer = setTimeout(() => {
      timer = undefined
      work()
    }, QUIET).unref()
  }
}
