import type { Named } from '@lotse/contract'

/** Id and label of something in the config. */
export function named({ id, label }: { id: string; label?: Named['label'] | undefined }): Named {
  return { id, ...(label !== undefined && { label }) }
}
