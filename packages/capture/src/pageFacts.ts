import type { EventContext, Stage } from '@lotse/contract'
import { readFacts } from './readFacts.ts'

/**
 * Sets the page's facts when the body begins: by then the head is complete, and no slot has been parsed yet. The only
 * capture that first paint needs. Returns its undo.
 */
export function pageFacts(stage: Stage, read: (referrer: string) => EventContext): () => void {
  const begin = (): void => {
    stage.visitor.set({ context: read(document.referrer) })
  }
  const late = () => readFacts(stage)
  const observer = new MutationObserver(() => {
    if (!document.body) return
    observer.disconnect()
    begin()
  })
  document.addEventListener('DOMContentLoaded', late)
  if (document.body) begin()
  else observer.observe(document.documentElement, { childList: true })
  return () => {
    observer.disconnect()
    document.removeEventListener('DOMContentLoaded', late)
  }
}
