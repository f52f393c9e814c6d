import type { ConsentRecord } from '@lotse/contract'

export const isGranted = (record: ConsentRecord | undefined, purpose: string): boolean =>
  record?.purposes[purpose] === 'granted'
