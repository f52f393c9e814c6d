import type { CampaignFacts, JourneyStep, Json, LotseEvent, PageFacts, Properties, TestJourney } from '@lotse/contract'

const UNITS: [ms: number, unit: string][] = [[864e5, 'd'], [36e5, 'h'], [6e4, 'm'], [1e3, 's']] // biome-ignore format: a table

/** 90,000 → `90s`, 120,000 → `2m`: the largest unit that says it exactly. */
const durationOf = (ms: number): string => {
  const [size, unit] = UNITS.find(([one]) => ms >= one && ms % one === 0) ?? [1e3, 's']
  return ms / size + unit
}

/** A test reads better in whole seconds. */
export const momentOf = ({ timestamp }: LotseEvent): number => Math.round(Date.parse(timestamp) / 1e3) * 1e3

/** Facts by dot path, as journeys write them. */
function flat(facts: Properties, path = ''): [string, Json][] {
  return Object.entries(facts).flatMap(([key, value]): [string, Json][] => {
    const here = path ? `${path}.${key}` : key
    return value && typeof value === 'object' && !Array.isArray(value) ? flat(value, here) : [[here, value]]
  })
}

const ALWAYS = /^(?:path|type|category|value)$/

/** How somebody came and what they did: one step for each event. `asked`: facts that rules ask for; others are left out. */
export function stepsOf(events: LotseEvent[], asked: Set<string>): Omit<TestJourney, 'name'> {
  const isAsked = (path: string): boolean => [...asked].some((fact) => `${fact}.`.startsWith(`${path}.`))
  const pageOf = (page: PageFacts = {}): PageFacts =>
    Object.fromEntries(Object.entries(page).filter(([key]) => ALWAYS.test(key) || isAsked(`page.${key}`)))
  const { device, language, channel, campaign = {} } = events[0]?.context ?? {}
  const { first: _, ...came } = campaign
  let before = { time: 0, page: '', device: device?.class, language, channel: channel ?? 'web' }
  const steps = events.map((event, i): JourneyStep => {
    const { context = {}, properties = {} } = event
    const here = pageOf(context.page)
    const now = { time: momentOf(event), page: JSON.stringify(here), device: context.device?.class, language: context.language, channel: context.channel ?? 'web' } // biome-ignore format: one thought
    const facts = flat(context.facts ?? {}).filter(([path]) => asked.has(path))
    const changed = (key: 'device' | 'language' | 'channel') => (i && now[key] && now[key] !== before[key] ? { [key]: now[key] } : {}) // biome-ignore format: one thought
    const step = {
      ...(i && { after: durationOf(now.time - before.time) }),
      event: event.event!,
      ...(now.page !== before.page && { page: Object.keys(here).length > 1 ? here : (here.path ?? '/') }),
      ...(Object.keys(properties).length && { properties }),
      ...(facts.length && { facts: Object.fromEntries(facts) }),
      ...changed('device'),
      ...changed('language'),
      ...changed('channel'),
    }
    before = now
    return step as JourneyStep
  })
  return {
    ...(events[0] && { start: new Date(momentOf(events[0])).toISOString() }),
    device: device?.class ?? 'desktop',
    ...(language && { language }),
    ...(channel && channel !== 'web' && { channel }),
    ...(Object.keys(came).length && { campaign: came as CampaignFacts }),
    steps,
  }
}
