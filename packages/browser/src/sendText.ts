/** A request that hangs is given up, ms. */
const PATIENCE = 10_000

/** Posts one text without cookies or referrer, so that nothing but it is said. Never rejects; status 0: no answer. */
export async function sendText(
  url: string,
  body: string,
  outlives: boolean,
): Promise<{ status: number; text: string }> {
  try {
    const answer = await fetch(url, {
      method: 'POST',
      body,
      keepalive: outlives,
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      signal: AbortSignal.timeout(PATIENCE),
    })
    return { status: answer.status, text: await answer.text() }
  } catch {
    return { status: 0, text: '' }
  }
}
