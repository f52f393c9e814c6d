import { type Adapter, onEvents, onWindow } from './adapter.ts'

const EVENTS = ['UC_UI_INITIALIZED', 'UC_UI_CMP_EVENT', 'UC_CONSENT', 'ucEvent', 'UC_UI_VIEW_CHANGED']

interface Service {
  name?: string
  categorySlug?: string
  consent?: { status?: boolean; history?: { type?: string }[] }
}
interface Details {
  consent?: { type?: string }
  categories?: { [slug: string]: { state?: string } }
}

/** Usercentrics 2 (`UC_UI`) and 3 (`__ucCmp`): terms are categories. Only an explicit choice counts, and only all of a category. */
export function usercentrics(): Adapter {
  let details: Details | undefined

  const second = (tool: { isInitialized?(): boolean; getServicesBaseInfo(): Service[] }) => {
    if (tool.isInitialized?.() !== true) return undefined
    const services = tool.getServicesBaseInfo()
    const isExplicit = services.some(({ consent }) => consent?.history?.some(({ type }) => type === 'explicit'))
    if (!isExplicit) return undefined
    return (term: string): boolean => {
      const of = services.filter(({ categorySlug, name }) => categorySlug === term || name === term)
      return of.length > 0 && of.every(({ consent }) => consent?.status === true)
    }
  }
  const third = (term: string): boolean => details?.categories?.[term]?.state === 'ALL_ACCEPTED'

  return {
    name: 'usercentrics',
    suggests: { analytics: ['functional'], personalization: ['functional'], ads: ['marketing'] },
    read() {
      if (onWindow('__ucCmp')) return details?.consent?.type === 'EXPLICIT' ? third : undefined
      const tool = onWindow('UC_UI')
      return tool ? second(tool) : undefined
    },
    watch(changed) {
      const tool = onWindow('__ucCmp')
      if (!tool && !onWindow('UC_UI')) return undefined
      // Its events tell that something happened, never what stands now.
      const ask = async (): Promise<void> => {
        try {
          details = (await tool.isInitialized()) === true ? await tool.getConsentDetails() : undefined
        } catch {
          details = undefined
        }
        changed()
      }
      const look = tool ? () => void ask() : changed
      look()
      return onEvents(window, EVENTS, look)
    },
  }
}
