/**
 * Another consent tool on the page, as it is read: never written, never asked for more. Everything may throw; what is not
 * known is not agreed to.
 */
export interface Adapter {
  /** For the record: `cmp:NAME`. */
  name: string
  /** What agrees to each purpose, in the tool's own words, where the site does not say otherwise. All of a list must. */
  suggests: { [purpose: string]: string[] }
  /** Whether the visitor agreed to a term; undefined: they have not chosen yet, or the tool is not there. */
  read(): ((term: string) => boolean) | undefined
  /** Calls back when `read` may answer otherwise; returns its undo; undefined: the tool is not there yet. */
  watch(changed: () => void): (() => void) | undefined
}

/** Calls back at events of a target; returns the undo. */
export function onEvents(target: EventTarget, names: string[], changed: () => void): () => void {
  for (const name of names) target.addEventListener(name, changed)
  return () => {
    for (const name of names) target.removeEventListener(name, changed)
  }
}

/** What stands on `window` under this name, whatever it is. */
// biome-ignore lint/suspicious/noExplicitAny: written by others, read with every doubt
export const onWindow = (name: string): any => (window as unknown as { [name: string]: unknown })[name]
