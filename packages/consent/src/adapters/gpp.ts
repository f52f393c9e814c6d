import { type Adapter, onWindow } from './adapter.ts'

/** Section ids of the United States: national and by state; 6 is the former USP string, which says too little. */
const FIRST_STATE = 7
const OPT_OUTS = ['SaleOptOut', 'SharingOptOut', 'TargetedAdvertisingOptOut']
const DID_NOT_OPT_OUT = 2
const OPTED_OUT = 1

type Section = { [field: string]: unknown }
interface PingData {
  signalStatus?: string
  applicableSections?: number[]
  parsedSections?: { [prefix: string]: Section | Section[] }
}

/**
 * IAB Global Privacy Platform 1.1: terms are opt-out fields. In every section that applies, the named one must say "did not opt
 * out", and none of them, nor the section's GPC, may say otherwise.
 */
export function gpp(): Adapter {
  let data: PingData | undefined
  return {
    name: 'gpp',
    suggests: { analytics: ['SaleOptOut'], personalization: ['SaleOptOut'], ads: ['SaleOptOut'] },
    read() {
      const { applicableSections = [], parsedSections = {} } = data ?? {}
      if (!applicableSections.length || !applicableSections.every((id) => id >= FIRST_STATE)) return undefined
      const sections = Object.entries(parsedSections)
        .filter(([prefix]) => prefix.startsWith('us') && prefix !== 'uspv1')
        .map(([, segments]): Section => Object.assign({}, ...[segments].flat()))
      if (sections.length < applicableSections.length) return undefined
      return (term) =>
        sections.every(
          (section) =>
            section[term] === DID_NOT_OPT_OUT &&
            section.Gpc !== true &&
            OPT_OUTS.every((field) => section[field] !== OPTED_OUT),
        )
    },
    watch(changed) {
      const api = onWindow('__gpp')
      if (typeof api !== 'function') return undefined
      let listener: number | undefined
      api(
        'addEventListener',
        (event: { eventName?: string; data?: unknown; listenerId?: number; pingData?: PingData }) => {
          listener = event?.listenerId ?? listener
          if (event?.eventName !== 'signalStatus') return
          data = event.data === 'ready' ? event.pingData : undefined
          changed()
        },
      )
      return () => api('removeEventListener', () => {}, listener)
    },
  }
}
