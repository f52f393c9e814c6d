import type { LotseEvent } from '@lotse/contract'
import type { Kit } from 'lotse'

/** Events of this page from now on, as they are delivered, the newest last. */
export function watchEvents({ plugins }: Kit, host: HTMLElement, onEvent: () => void): LotseEvent[] {
  const seen: LotseEvent[] = []
  plugins.push({
    name: 'inspector',
    // Clicks in the inspector are nobody's impatience.
    onEvent: (event) => (host.isConnected && event.properties?.element === host.localName ? null : event),
    onDelivered(event) {
      if (!host.isConnected) return
      seen.push(event)
      onEvent()
    },
  })
  return seen
}
