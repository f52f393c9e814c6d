import type { Backstage } from '@lotse/contract'
import { alone } from './alone.ts'
import { onLeave, onReturn } from './lifecycle.ts'
import { memoryLog } from './memoryLog.ts'
import { openEventLog } from './openEventLog.ts'
import { openRecords } from './openRecords.ts'
import { send } from './send.ts'
import { uuid7 } from './uuid7.ts'

/** What keeping and sending need of a browser, after first paint. */
export function browserBackstage(): Backstage {
  return {
    uuid: uuid7,
    openLog: () => openEventLog().catch(memoryLog),
    records: openRecords(),
    send,
    alone,
    after(ms, call) {
      const timer = setTimeout(call, ms)
      return () => clearTimeout(timer)
    },
    onLeave,
    onReturn,
  }
}
