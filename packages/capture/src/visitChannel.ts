import type { EventContext, Plugin, Stage } from '@lotse/contract'

const KEY = 'lotse.channel'
/** A longer gap begins a new visit (GA4's and the field's convention), ms. */
const SESSION_GAP = 30 * 60_000
/** The time of the last event is written so often at most, ms. */
const PAUSE = 60_000
/** What a page says that is told nothing. */
const WEB = 'web'

/** Where the visit came in: by a code in the shop, out of the app, from a mail. */
export interface VisitChannel extends Plugin {
  /** What the page's address says; else what an earlier page of the visit said, where analytics is granted. */
  of(context: EventContext): string
  forget(): void
}

/** `?lotse_channel=` holds for the visit, until 30 minutes without an event; kept once analytics is granted and confirmed. */
export function visitChannel({
  visitor,
  platform: { mirror, now },
}: Pick<Stage, 'visitor' | 'platform'>): VisitChannel {
  let kept = ''
  let written = 0
  const forget = (): void => {
    kept = ''
    mirror.remove(KEY)
  }
  const keep = (): void => {
    const { consent, context } = visitor.get()
    const { channel = WEB } = context ?? {}
    if (channel === WEB || !consent.confirmed || !consent.granted.analytics) return
    if (channel === kept && now() - written < PAUSE) return
    written = now()
    kept = channel
    mirror.write(KEY, `${written} ${channel}`)
  }
  return {
    name: 'visitChannel',
    setup: () => visitor.watch(keep),
    onEvent(event) {
      keep()
      return event
    },
    of({ channel = WEB }) {
      if (channel !== WEB || !visitor.get().consent.granted.analytics) return channel
      const [, time, said = WEB] = /^(\d+) (.*)/.exec(mirror.read(KEY) ?? '') ?? []
      if (now() - Number(time) < SESSION_GAP) return said
      if (time) forget()
      return channel
    },
    forget,
  }
}
