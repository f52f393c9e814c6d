import { browserBackstage } from '@lotse/browser'
import { activeTime, clicks, dataLayer, friction, routeViews, scrollDepth } from '@lotse/capture'
import { confirm } from '@lotse/consent'
import type { Plugin } from '@lotse/contract'
import { createKeeper, createTracker } from '@lotse/core'
import { remember } from '@lotse/persona'
import { changeSlots, exposures, surveys } from '@lotse/slots'
import type { CapturePart } from '../kit.ts'
import { handOver } from './handOver.ts'

/** Requests remembered for the inspector. */
const REMEMBERED = 50

const create: CapturePart = ({ stage, gate, known, painter, readPage, part, began, sent }) => {
  const backstage = browserBackstage()
  const { send } = backstage
  backstage.send = async (url, body, leaving) => {
    const request = { time: Date.now(), count: body.split('"messageId"').length - 1, status: 0 }
    sent.push(request)
    if (sent.length > REMEMBERED) sent.shift()
    const answer = await send(url, body, leaving)
    request.status = answer.status
    return answer
  }
  const tracker = createTracker(stage, backstage.uuid, [{ name: 'consent', gate: gate.gate }])
  const keeper = createKeeper(tracker, backstage)
  tracker.add(remember(known, keeper.openLog, backstage))
  const { context } = stage.visitor.get()
  const view = () => void tracker.track('page_view', {}, { type: 'page', timestamp: new Date(began()).toISOString() })
  if (context) view()
  else {
    const unwatch = stage.visitor.watch((visitor) => {
      if (!visitor.context) return
      queueMicrotask(() => unwatch())
      view()
    })
  }
  const seeing = [changeSlots(painter), exposures(painter), surveys, dataLayer(), routeViews(readPage), activeTime(backstage), clicks, friction(backstage), scrollDepth] // biome-ignore format: a list
  for (const plugin of seeing) tracker.add(plugin)
  void confirm(gate, stage, backstage.records)
  if (stage.visitor.get().consent.granted.analytics)
    void part<Plugin>('vitals').then((vitals) => vitals && tracker.add(vitals))
  return {
    track: tracker.track,
    flush: keeper.flush,
    erase: keeper.erase,
    close() {
      keeper.close()
      tracker.destroy()
    },
  }
}
handOver('capture', create)
