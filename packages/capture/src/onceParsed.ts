/**
 * Resolves when the document is parsed, so that what it says about itself is known, and when it is seen: a page prerendered
 * for a visitor who never comes is no view. True: it was prerendered.
 */
export async function onceParsed(): Promise<boolean> {
  // A picture of this name is no boolean.
  const prerendering = (document as { prerendering?: unknown }).prerendering === true
  if (prerendering) await fired('prerenderingchange')
  if (document.readyState === 'loading') await fired('DOMContentLoaded')
  return prerendering
}

const fired = (name: string): Promise<Event> =>
  new Promise((resolve) => document.addEventListener(name, resolve, { once: true }))
