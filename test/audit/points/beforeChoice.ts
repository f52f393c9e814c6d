import { storedIn } from '../../e2e/storedIn.ts'
import { AN_ID, accept, beBusy, firstVisit, isAsked, LONG_ENOUGH, reject, wait, withdraw } from '../steps.ts'
import { must, type Point } from '../subject.ts'

const OLD = '0190aaaa-bbbb-7ccc-8ddd-eeeeffff0001'
/** More than are held. */
const MANY = 260

export const beforeChoice: Point[] = [
  {
    number: 1,
    title: 'no request before a choice',
    async check(audit) {
      const { site, files } = audit.subject
      site.asked.length = 0
      const { tab } = await firstVisit(audit)
      await beBusy(tab)
      await wait(LONG_ENOUGH)
      const others = site.asked.filter(({ method, path }) => method !== 'GET' || !files.test(path))
      must(!others.length, `asked for ${others.map(({ path }) => path)}`)
      const [asked, away] = await tab.evaluate(() => [
        recorded.asked,
        performance.getEntriesByType('resource').map(({ name }) => name).filter((name) => !name.startsWith(location.origin)),
      ]) // biome-ignore format: one thought
      must(![...asked, ...away].length, `asked for ${[...asked, ...away]}`)
    },
  },
  {
    number: 2,
    title: 'no write before a choice, no probe',
    async check(audit) {
      const { tab } = await firstVisit(audit)
      await beBusy(tab)
      await wait(1_000)
      const [writes, state, workers] = await tab.evaluate(async () => [recorded.writes, history.state, (await navigator.serviceWorker?.getRegistrations())?.length ?? 0]) // biome-ignore format: one thought
      must(!writes.length, `wrote ${writes}`)
      must(state === null && !workers, 'left something in the history or a worker')
      const { cookies, local, session, caches, databases } = await storedIn(tab)
      const kept = [cookies, ...[local, session, databases].flatMap((one) => Object.keys(one)), ...caches].filter(
        Boolean,
      )
      must(!kept.length, `keeps ${kept}`)
    },
  },
  {
    number: 3,
    title: 'ids of earlier are not read',
    async check(audit) {
      const { site } = audit.subject
      const visitor = await audit.newVisitor()
      const tab = await visitor.newTab()
      await tab.goto(`${site.url}/plain`)
      await tab.evaluate((old: string) => {
        for (const key of ['lotse.state', 'lotse.id', 'demo_id']) localStorage.setItem(key, old)
        document.cookie = `demo_id=${old}; path=/`
      }, OLD)
      site.asked.length = 0
      await tab.goto(site.url + audit.subject.home)
      await isAsked(tab, audit.subject)
      await beBusy(tab)
      await wait(LONG_ENOUGH)
      const reads = await tab.evaluate(() => recorded.reads.filter((one) => /state|id$/.test(one)))
      must(!reads.length, `read ${reads}`)
      must(!site.asked.some(({ path, body }) => `${path}${body}`.includes(OLD)), 'sent the old id')
    },
  },
  {
    number: 4,
    title: 'events wait in memory, bounded; refused ones never come back',
    ours: 'has no events of its own',
    async check(audit) {
      const { subject } = audit
      const { tab } = await firstVisit(audit)
      subject.site.asked.length = 0
      const reasons = await tab.evaluate(async (many: number) => {
        const all = Array.from({ length: many }, (_, i) => lotse('track', 'search', { search_term: `held-${i}` }))
        const soon = new Promise((resolve) => setTimeout(resolve, 300, 'held'))
        return Promise.all(all.map(async (one) => ((await Promise.race([one, soon])) as { reason?: string }).reason ?? 'held')) // biome-ignore format: one thought
      }, MANY)
      const full = reasons.filter((one) => one === 'full').length
      must(full > 0 && full < MANY, `${full} of ${MANY} were refused for want of room`)
      must(!(await tab.evaluate(() => recorded.writes)).length, 'wrote held events down')
      await reject(tab, subject)
      await tab.click(subject.reopen)
      await tab.click(subject.accept2)
      await tab.waitFor(() => auditGranted().first)
      await tab.evaluate(() => lotse('track', 'search', { search_term: 'after' }))
      await tab.evaluate(() => lotse('flush'))
      const bodies = subject.site.asked.map(({ body }) => body).join()
      must(bodies.includes('"after"'), 'what came after the grant did not arrive')
      must(!bodies.includes('held-'), 'events from before the refusal were sent')
    },
  },
  {
    number: 5,
    title: 'blocks stay at their default, no id in the page',
    async check(audit) {
      const { tab } = await firstVisit(audit)
      await beBusy(tab)
      const [html, url, slots] = await tab.evaluate(() => [
        document.documentElement.outerHTML,
        location.href,
        typeof lotse === 'undefined' ? {} : { ...lotse.visitor().slots, id: lotse.visitor().id, answer: lotse.visitor().answer }, // biome-ignore format: one thought
      ])
      must(!AN_ID.test(html) && !AN_ID.test(url), 'an id stands in the page')
      const chosen = Object.values(slots).filter((one) => one && (one as { variant?: string }).variant !== 'default')
      must(!chosen.length, `chose ${JSON.stringify(chosen)}`)
    },
  },
  {
    number: 6,
    title: 'no fingerprint: canvas, audio, hardware are not read',
    async check(audit) {
      const { subject } = audit
      const { tab } = await firstVisit(audit)
      await beBusy(tab)
      await wait(500)
      const before = await tab.evaluate(() => (recorded as unknown as { probes: string[] }).probes)
      must(!before.length, `read ${[...new Set(before)]}`)
      if (!subject.isOurs) return
      await accept(tab, subject)
      await wait(1_000)
      const after = await tab.evaluate(() => (recorded as unknown as { probes: string[] }).probes)
      must(!after.length, `read ${[...new Set(after)]} after a grant`)
    },
  },
  {
    number: 7,
    title: 'Consent Mode and UET: one default, denied, before anything; updates follow the choice',
    ours: 'left to the site, or to a service of its own',
    async check(audit) {
      const { subject } = audit
      const commands = () =>
        tab.evaluate(() => {
          const { dataLayer = [], uetq = [] } = window as unknown as { dataLayer?: ArrayLike<unknown>[]; uetq?: unknown[] }
          const own = [...dataLayer].filter((one) => one[0] === 'consent').map((one) => [one[1], JSON.stringify(one[2])] as [string, string]) // biome-ignore format: one thought
          return { own, first: dataLayer[0]?.[0], uet: uetq.filter((one) => one === 'default' || one === 'update') }
        }) // biome-ignore format: one thought
      const { tab } = await firstVisit(audit)
      const before = await commands()
      if (!before.own.length) return 'is not switched on here'
      must(before.first === 'consent', 'something stood in the dataLayer before it')
      must(before.own.length === 1 && before.own[0]![0] === 'default', `said ${JSON.stringify(before.own)}`)
      must(!/_storage":"granted/.test(before.own[0]![1].replace('"security_storage":"granted"', '')), 'not all denied')
      must(before.uet.join() === 'default', `UET was told ${before.uet}`)
      await accept(tab, subject)
      await tab.waitFor(() => (window as unknown as { uetq: unknown[] }).uetq.includes('update'))
      await withdraw(tab, subject)
      await tab.waitFor(() => !auditGranted().first)
      const { own } = await commands()
      must(own.filter(([what]) => what === 'default').length === 1, 'more than one default')
      must(/"analytics_storage":"granted"/.test(own[1]![1]), 'a grant was not told')
      must(/"analytics_storage":"denied"/.test(own.at(-1)![1]), 'a withdrawal was not told')
    },
  },
]
