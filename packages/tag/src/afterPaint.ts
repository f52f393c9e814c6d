/** Calls when the page has been parsed and painted once; returns its undo. */
export function afterPaint(work: () => void): () => void {
  let stopped = false
  const go = () => requestAnimationFrame(() => setTimeout(() => stopped || work()))
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', go, { once: true })
  else go()
  return () => {
    stopped = true
  }
}
