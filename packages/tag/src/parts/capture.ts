import { browserBackstage } from '@lotse/browser'
import { activeTime, clicks, dataLayer, friction, routeViews, scrollDepth } from '@lotse/capture'
import { confirm } from '@lotse/consent'
import { createKeeper } from '@lotse/core'
import { remember } from '@lotse/persona'
import { exposures } from '@lotse/slots'
import type { CapturePart } from '../kit.ts'
import { handOver } from './handOver.ts'

/** Requests remembered for the inspector. */
const REMEMBERED = 50

const create: CapturePart = ({ host, tracker, gate, who, painter, readPage, sent }) => {
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
  const keeper = createKeeper(tracker, backstage)
  const seeing = [
    remember(who, keeper.openLog, backstage),
    exposures(painter),
    dataLayer(),
    routeViews(readPage),
    activeTime(backstage),
    clicks,
    friction(backstage),
    scrollDepth,
  ]
  for (const plugin of seeing) tracker.add(plugin)
  void confirm(gate, host, backstage.records)
  return keeper
}
handOver('capture', create)
