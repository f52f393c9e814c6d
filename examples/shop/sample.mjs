import { readFileSync } from 'node:fs'
import { createClassifier } from '@lotse/persona'
import { createChooser, lowerSlots } from '@lotse/slots'
import { products } from './catalogue.mjs'
import { afterwards, browsing } from './sample/journeys.mjs'
import { createRandom } from './sample/random.mjs'
import { createVisitor } from './sample/visitor.mjs'

const HOUR = 3_600_000
const DAY = 24 * HOUR

/** Who comes, out of a hundred, and how many visits they make. */
const crowd = [[24, 'bargain-hunter', 3], [18, 'researcher', 4], [17, 'gift-buyer', 2], [8, 'business-buyer', 2], [10, 'skipper', 4], [23, 'passer', 1]] // biome-ignore format: one crowd

const arrivals = [
  [44, { referrer: 'search' }],
  [18, { referrer: 'none' }],
  [12, { referrer: 'email', channel: 'email', campaign: { source: 'newsletter', medium: 'email', name: 'herbst' } }],
  [10, { referrer: 'social', campaign: { source: 'instagram', medium: 'social', name: 'laternen' } }],
  [9, { channel: 'app', referrer: 'none' }],
  [7, { campaign: { source: 'google', medium: 'cpc', name: 'bordgeraete' }, referrer: 'search' }],
]

/** People shop in the evening: hours of the day by weight. */
const hours = [[2, 7], [3, 9], [4, 11], [5, 13], [4, 15], [6, 17], [9, 19], [10, 20], [7, 21], [3, 22]] // biome-ignore format: one day

/**
 * Invented visitors in the wire format, each event marked `context.sample: true`, in the order of time. Deterministic:
 * the same seed and moment give the same events. `now` is ms since epoch; nothing lies after it.
 */
export const sampleEvents = ({
  seed = 1911,
  visitors = 600,
  days = 28,
  now = Date.now(),
  config = readConfig(),
} = {}) => {
  const random = createRandom(seed)
  const classifier = createClassifier(config)
  // Shares as ranges, as a page has them: else nobody is held out, and no test has arms.
  const chooser = createChooser({ slots: lowerSlots(classifier.config.slots, config) })
  const everyone = Array.from({ length: visitors }, () => {
    const who = createVisitor({ random, classifier, chooser, now })
    live(who, random, now, days)
    return who.events
  })
  return everyone.flat().sort((a, b) => (a.timestamp < b.timestamp ? -1 : a.timestamp > b.timestamp ? 1 : 0))
}

const readConfig = () => JSON.parse(readFileSync(new URL('./lotse.json', import.meta.url), 'utf8'))

const dayStart = (time) => Math.floor(time / DAY) * DAY

/** One life with the shop: some visits, perhaps an order, what comes after. */
const live = (who, random, now, days) => {
  const [, kind, most] = random.weigh(crowd.map((one) => [one[0], one]))
  // The square root lets the shop grow a little towards today.
  let day = dayStart(now) - Math.floor((1 - Math.sqrt(random.next())) * days) * DAY
  const how = random.weigh(arrivals)
  const business = kind === 'business-buyer' && random.chance(0.4)
  for (let visit = 0, visits = random.between(1, most); visit < visits && day <= now; visit++) {
    const at = () => day + random.weigh(hours) * HOUR + random.between(0, 3_500_000)
    who.come(at(), {
      ...(visit && random.chance(0.6) ? { referrer: 'none' } : how),
      business,
      loggedIn: kind === 'skipper',
    })
    const bought = browsing[kind](who)
    day += random.between(1, 6) * DAY
    if (!bought) continue
    if (random.chance(0.75)) {
      who.come(at(), { referrer: 'email', channel: random.chance(0.3) ? 'email' : 'web' })
      afterwards(who, bought)
      day += random.between(1, 6) * DAY
    }
    if (random.chance(0.2)) {
      who.come(at(), { channel: 'store' })
      who.pay([random.pick(products)])
    }
  }
}
