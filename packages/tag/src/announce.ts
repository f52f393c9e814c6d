import type { Cell, Visitor } from '@lotse/contract'

export const emit = (name: string, detail: unknown): void =>
  void document.dispatchEvent(new CustomEvent(`lotse:${name}`, { detail }))

/** Tells the page of changes: `lotse:persona`, `lotse:phase`, `lotse:consent`, as `CustomEvent`s on `document`. */
export function announce(visitor: Cell<Visitor>, erased: () => number): () => void {
  let { answer: before, consent: choice } = visitor.get()
  return visitor.watch(({ answer, consent }) => {
    const { persona, phase } = before ?? {}
    before = answer
    if (answer?.persona !== persona || answer?.phase !== phase) emit('persona', { ...answer })
    if (answer?.phase !== phase) emit('phase', { phase: answer?.phase, since: answer?.since })
    const isNew = consent !== choice && consent.status === 'decided' && consent.confirmed
    choice = consent
    if (isNew) emit('consent', { ...consent, ...(erased() && { erased: erased() }) })
  })
}
