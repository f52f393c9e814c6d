import type { LotseEvent } from '@lotse/contract'

/** What tells one order from another: a confirmation page that is opened again is no second one. */
export function orderId({ properties, messageId }: LotseEvent): string {
  const id = properties?.transaction_id
  return typeof id === 'string' && id !== '' ? id : messageId
}
