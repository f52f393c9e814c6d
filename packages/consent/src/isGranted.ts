import type { ConsentRecord } from '@lotse/contract'

export const isGranted = (record: ConsentRecord | undefined, purpose: string): boolean =>
  !!record && Object.hasOwn(record.purposes, purpose) && record.purposes[purpose] === 'granted'
