import { type Adapter, onWindow } from './adapter.ts'

interface TcData {
  eventStatus?: string
  gdprApplies?: boolean
  listenerId?: number
  purpose?: { consents?: { [id: string]: boolean } }
  vendor?: { consents?: { [id: string]: boolean } }
  publisher?: { consents?: { [id: string]: boolean } }
}

/**
 * IAB TCF 2.2 and 2.3, by its CMP API (`addEventListener`). A site's own script is no vendor of the global list, so `1` means
 * the consent given to the publisher; `purpose:1` and `vendor:99` can be named instead. Suggested are 1 (store) with 8 (measure
 * content) for analytics, and with 5 and 6 (create and use profiles for content) for personalization.
 */
export function tcf(): Adapter {
  let chosen: TcData | undefined
  return {
    name: 'tcf',
    suggests: {
      analytics: ['1', '8'],
      personalization: ['1', '5', '6'],
      ads: ['purpose:1', 'purpose:2', 'purpose:3', 'purpose:4', 'purpose:7'],
    },
    read() {
      // Without the GDPR applying, or while that is pending, the data says nothing of purposes.
      if (chosen?.gdprApplies !== true) return undefined
      const { publisher, purpose, vendor } = chosen
      return (term) => {
        const [id, of = 'publisher'] = term.split(':').reverse() as [string, string?]
        const from = { publisher, purpose, vendor }[of as 'publisher']?.consents
        return !!from && Object.hasOwn(from, id) && from[id] === true
      }
    },
    watch(changed) {
      const api = onWindow('__tcfapi')
      if (typeof api !== 'function') return undefined
      let listener: number | undefined
      api('addEventListener', 2, (data: TcData | undefined, success: boolean) => {
        listener = data?.listenerId ?? listener
        // `cmpuishown`: the dialog is open, what was chosen before stands until it is chosen again.
        if (success && data?.eventStatus === 'cmpuishown') return
        const isChoice = success && /^(tcloaded|useractioncomplete)$/.test(data?.eventStatus ?? '')
        chosen = isChoice ? structuredClone(data) : undefined
        changed()
      })
      return () => api('removeEventListener', 2, () => {}, listener)
    },
  }
}
