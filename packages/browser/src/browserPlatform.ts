import type { ConsentRecord, EventLog, Platform } from '@lotse/contract'
import { get, set } from 'idb-keyval'
import { alone } from './alone.ts'
import { onLeave, onReturn } from './lifecycle.ts'
import { memoryLog } from './memoryLog.ts'
import { mirror, onMirrorChange } from './mirror.ts'
import { openDatabase } from './openDatabase.ts'
import { openEventLog } from './openEventLog.ts'
import { send } from './send.ts'
import { uuid7 } from './uuid7.ts'

/** What a browser gives, as the core asks for it. Touches nothing until it is called. */
export function browserPlatform(): Platform {
  const records = openDatabase('lotse-consent')
  return {
    now: () => Date.now(),
    uuid: uuid7,
    after(ms, call) {
      const timer = setTimeout(call, ms)
      return () => clearTimeout(timer)
    },
    mirror,
    onMirrorChange,
    openLog: (): Promise<EventLog> => openEventLog().catch(() => memoryLog()),
    readRecord: () => get<ConsentRecord>('record', records.use).catch(() => undefined),
    writeRecord: (record) => set('record', record, records.use).catch(() => {}),
    signals: () => ({
      gpc: (navigator as { globalPrivacyControl?: boolean }).globalPrivacyControl === true,
      dnt: navigator.doNotTrack === '1',
    }),
    send,
    alone,
    onLeave,
    onReturn,
  }
}
