const INTERVAL = 50

/** Asks until the answer is truthy; a question that fails, as while a page is being left, is asked again. */
export async function poll<T>(ask: () => Promise<T> | T, timeout = 10_000, what = String(ask)): Promise<T> {
  const end = Date.now() + timeout
  for (;;) {
    let failure: unknown
    try {
      const answer = await ask()
      if (answer) return answer
    } catch (error) {
      failure = error
    }
    if (Date.now() > end) throw new Error(`not within ${timeout} ms: ${what}`, failure ? { cause: failure } : {})
    await new Promise((resolve) => setTimeout(resolve, INTERVAL))
  }
}
