import { AN_ID, accept, agree, beBusy, early, firstVisit, holds, keptBesides, keptText, openAgain, refuse, told, wait, withdraw } from '../steps.ts' // biome-ignore format: one line
import { must, type Point } from '../subject.ts'

export const withdrawal: Point[] = [
  {
    number: 23,
    title: 'one click opens the settings on every page, as they are now, also while the collector is down',
    async check(audit) {
      const { subject } = audit
      const { tab } = await firstVisit(audit)
      await accept(tab, subject)
      for (const path of [subject.home, subject.other]) {
        await tab.goto(subject.site.url + path)
        early(subject, `const real = fetch; window.fetch = (url, ...rest) => /v1|collect/.test(url) ? Promise.reject(new TypeError('down')) : real(url, ...rest); navigator.sendBeacon = () => false`) // biome-ignore format: one line
        await wait(500)
        await openAgain(tab, subject)
        const on = await tab.evaluate((selector: string) => {
          const box = deep(selector) as HTMLInputElement
          return box.checked || box.getAttribute('aria-checked') === 'true' || box.getAttribute('aria-pressed') === 'true' || box.closest('.tarteaucitronIsAllowed') !== null // biome-ignore format: one line
        }, subject.toggle)
        must(on, `on ${path} they do not show what was granted`)
      }
      await refuse(tab, subject)
      await wait(700)
      must(!(await holds(tab)).first, 'the withdrawal does not hold')
    },
  },
  {
    number: 24,
    title: 'a withdrawal erases everything, with another tab open',
    async check(audit) {
      const { subject } = audit
      const { tab, visitor } = await firstVisit(audit)
      await accept(tab, subject)
      await tab.goto(subject.site.url + subject.other)
      await beBusy(tab)
      const second = await visitor.newTab()
      await second.goto(subject.site.url + subject.home)
      await second.waitFor(() => auditGranted().first)
      await wait(800)
      must(AN_ID.test(await keptText(tab)), 'there was no id to erase')
      // What an earlier version may have left.
      if (subject.isOurs)
        await tab.evaluate(async () => {
          const step = location.pathname.split('/')[1]!
          for (const path of ['/', location.pathname, ...(step ? [`/${step}`] : [])]) document.cookie = `lotse-old=1; path=${path}` // biome-ignore format: one line
          sessionStorage.setItem('lotse.old', '1')
          if ('caches' in window) await caches.open('lotse-old')
        })
      await withdraw(tab, subject)
      await wait(1_500)
      for (const page of [tab, second]) {
        const left = await keptBesides(page, subject)
        must(!left.length, `left: ${left}`)
        must(!AN_ID.test(await keptText(page)), 'an id is left')
      }
      if (!subject.isOurs) return
      const memory = await second.evaluate(() => JSON.stringify([lotse.visitor().id, lotse.visitor().answer]))
      must(memory === '[null,null]', `in memory: ${memory}`)
    },
  },
  {
    number: 25,
    title: 'nothing is sent after a withdrawal; blocks go back to their default',
    async check(audit) {
      const { subject } = audit
      const { tab } = await firstVisit(audit)
      await accept(tab, subject)
      await tab.goto(subject.site.url + subject.other)
      await beBusy(tab)
      if (subject.isOurs) await tab.evaluate(() => void lotse('track', 'share'))
      await withdraw(tab, subject)
      await wait(300)
      // A script of somebody else that has run cannot be unrun: of others, only the pages that follow count.
      if (!subject.isOurs) await tab.goto(subject.site.url + subject.home)
      subject.site.asked.length = 0
      await wait(300)
      if (!subject.isOurs) subject.site.asked.length = 0
      await beBusy(tab)
      await wait(LONGER)
      await tab.goto(subject.site.url + subject.other)
      await wait(500)
      must(!told(subject).length, `sent ${told(subject).slice(0, 3)}`)
      if (!subject.isOurs) return
      const slots = await tab.evaluate(() => document.querySelectorAll('[data-lotse-variant]:not(template)').length)
      must(!slots, `${slots} blocks are not at their default`)
    },
  },
  {
    number: 26,
    title: 'other tabs stop within a second; tabs agree; denial wins',
    async check(audit) {
      const { subject } = audit
      const { tab, visitor } = await firstVisit(audit)
      await accept(tab, subject)
      await wait(500)
      const second = await visitor.newTab()
      await second.goto(subject.site.url + subject.other)
      await second.waitFor(() => auditGranted().first)
      await withdraw(tab, subject)
      await tab.waitFor(() => !auditGranted().first)
      const begin = Date.now()
      let stops = false
      while (!stops && Date.now() - begin < 1_000) {
        stops = !(await holds(second)).first
        if (!stops) await wait(50)
      }
      must(stops, 'the other tab still holds it after a second')
      if (!subject.isOurs) return
      // Denied while the grant is being written: here, and in the other tab.
      await tab.evaluate(() => {
        void lotse('consent', 'accept')
        return lotse('consent', 'withdraw')
      })
      await wait(500)
      must(!(await holds(tab)).first && !(await holds(second)).first, 'a grant won against a denial')
      for (const pause of [0, 3, 10, 30]) {
        const at = (await tab.evaluate(() => Date.now())) + 150
        const answer = (what: string, time: number) =>
          new Promise<number>((resolve) =>
            setTimeout(() => {
              resolve(Date.now())
              void lotse('consent', what)
            }, time - Date.now()),
          )
        const [granted, denied] = await Promise.all([tab.evaluate(answer, 'accept', at), second.evaluate(answer, 'withdraw', at + pause)]) // biome-ignore format: one line
        await wait(700)
        const [one, other] = [await holds(tab), await holds(second)]
        must(one.first === other.first && one.second === other.second, 'the tabs do not agree')
        // Within so little two tabs' clocks do not say who was first.
        must(
          denied - granted < CLOCKS || !one.first,
          `a withdrawal ${denied - granted} ms after a grant elsewhere did not win`,
        )
        await second.evaluate(() => lotse('consent', 'withdraw'))
        await wait(300)
      }
      await tab.goto(subject.site.url + subject.home)
      must(!(await holds(tab)).first, 'a page opened afterwards holds it')
    },
  },
  {
    number: 27,
    title: 'a new grant is a new id',
    async check(audit) {
      const { subject } = audit
      const { tab } = await firstVisit(audit)
      await accept(tab, subject)
      const idOf = async () => {
        if (subject.isOurs) return tab.waitFor(() => lotse.visitor().id as string)
        await wait(500)
        return AN_ID.exec(await tab.evaluate(() => document.cookie))?.[0]
      }
      const before = await idOf()
      must(before, 'there is no id to compare')
      await wait(400)
      await withdraw(tab, subject)
      await tab.waitFor(() => !auditGranted().first)
      await wait(500)
      await tab.goto(subject.site.url + subject.other)
      await wait(500)
      await openAgain(tab, subject)
      await agree(tab, subject)
      await tab.waitFor(() => auditGranted().first)
      const after = await idOf()
      must(after && after !== before, 'the old id is back')
      if (subject.isOurs) await tab.goto(subject.site.url + subject.home)
      must(!(await keptText(tab)).includes(before), 'the old id is still somewhere')
    },
  },
]
const LONGER = 2_500
/** ms; Firefox tells the time no finer. */
const CLOCKS = 2
