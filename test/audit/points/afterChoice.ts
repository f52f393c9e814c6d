import { readFileSync } from 'node:fs'
import { storedIn } from '../../e2e/storedIn.ts'
import { schemaFinds } from '../schemaFinds.ts'
import {
  accept, asksStill, beBusy, early, firstVisit, holds, keptBesides, keptText, LONG_ENOUGH, mustKeepNoId, push, reject, told, wait,
} from '../steps.ts' // biome-ignore format: one glance
import { must, type Point } from '../subject.ts'

const DAY = 864e5
/** The page's clock is so many days ahead. */
export const later = (days: number): string =>
  `{ const Real = Date; window.Date = class extends Real { constructor(...given) { given.length ? super(...given) : super(Real.now() + ${days * DAY}) } static now() { return Real.now() + ${days * DAY} } } }`

interface Entry {
  where: string
  store?: string
  key: string
  pattern?: string
}
const inventory = JSON.parse(readFileSync('packages/contract/storage-inventory.json', 'utf8')) as { entries: Entry[] }
const schema = JSON.parse(readFileSync('packages/contract/schema/consent-proof.schema.json', 'utf8')) as object

export const afterChoice: Point[] = [
  {
    number: 18,
    title: 'a refusal is kept without an id, by the day, for six months like a grant',
    async check(audit) {
      const { subject } = audit
      const { tab } = await firstVisit(audit)
      await reject(tab, subject)
      const text = decodeURIComponent((await keptText(tab)).replaceAll('%', '%25').replaceAll('%25', '%'))
      await mustKeepNoId(tab)
      must(!/\d{13}|T\d\d:\d\d/.test(text), 'the moment is kept, not the day')
      must(!(await keptBesides(tab, subject)).length, `keeps ${await keptBesides(tab, subject)}`)
      if (!subject.isOurs) {
        const days = await tab.evaluate(async () => {
          const { cookieStore } = window as unknown as { cookieStore?: { getAll(): Promise<{ expires: number | null }[]> } } // biome-ignore format: one line
          const all = (await cookieStore?.getAll()) ?? []
          return Math.min(...all.map(({ expires }) => ((expires ?? Date.now()) - Date.now()) / 864e5))
        })
        return must(days > 179, `kept for ${Math.round(days)} days`)
      }
      for (const [days, asks] of [[178, false], [182, true]] as const) {
        early(subject, later(days))
        await tab.goto(subject.site.url + subject.home)
        must((await asksStill(tab, subject)) === asks, `after ${days} days it ${asks ? 'does not ask' : 'asks'}`)
      } // biome-ignore format: a table
    },
  },
  {
    number: 19,
    title: 'after a refusal nobody asks again: reload, new tab; nothing is sent, nothing is lost, no id on a subdomain',
    async check(audit) {
      const { subject } = audit
      const { tab, visitor } = await firstVisit(audit)
      await reject(tab, subject)
      subject.site.asked.length = 0
      await tab.goto(subject.site.url + subject.home)
      must(!(await asksStill(tab, subject)), 'asked again after a reload')
      const second = await visitor.newTab()
      await second.goto(subject.site.url + subject.other)
      must(!(await asksStill(second, subject)), 'asked again in another tab')
      await beBusy(second)
      await wait(LONG_ENOUGH)
      must(!told(subject).length, `sent ${told(subject)}`)
      await mustKeepNoId(second)
      must(await second.evaluate(() => !!document.querySelector('h1') && scrollY > 0), 'the page does not work')
      // Another host is another origin: its visitor is as new as anyone, and nobody there knows of the refusal or against it.
      await second.goto(subject.site.url.replace('127.0.0.1', 'shop.localhost') + subject.home)
      await wait(700)
      must(!(await holds(second)).first, 'a subdomain takes a refusal for a grant')
      must(!told(subject).length, `from a subdomain: sent ${told(subject)}`)
      await mustKeepNoId(second)
    },
  },
  {
    number: 20,
    title: 'one purpose grants one purpose',
    async check(audit) {
      const { subject } = audit
      const { tab } = await firstVisit(audit)
      await tab.click(subject.settings)
      await tab.waitFor((selector: string) => shown(selector), [subject.layer2])
      await wait(400)
      await push(tab, subject.toggle)
      await push(tab, subject.save)
      await tab.waitFor(() => auditGranted().first)
      await tab.goto(subject.site.url + subject.other)
      await beBusy(tab)
      await wait(LONG_ENOUGH)
      const { first, second } = await holds(tab)
      must(first && !second, second ? 'the other purpose holds, too' : 'what was granted does not hold')
      if (!subject.isOurs) return
      must(told(subject).length, 'statistics are not sent')
      const { answer, local } = await tab.evaluate(() => ({ answer: lotse.visitor().answer, local: Object.keys(localStorage) })) // biome-ignore format: one line
      must(!answer && !local.includes('lotse.state'), 'a profile is made')
    },
  },
  {
    number: 21,
    title: 'what is written is in the published inventory',
    ours: 'publishes no inventory',
    async check(audit) {
      const { subject } = audit
      const { tab } = await firstVisit(audit)
      await accept(tab, subject)
      await tab.goto(subject.site.url + subject.other)
      await beBusy(tab)
      await tab.waitFor(() => !!localStorage.getItem('lotse.state'))
      const { cookies, local, session, caches, databases } = await storedIn(tab)
      must(!cookies && !Object.keys(session).length && !caches.length, 'keeps cookies, session entries or caches')
      const found = [
        ...Object.keys(local).map((key) => ['localStorage', undefined, key] as const),
        ...Object.entries(databases).flatMap(([name, entries]) =>
          (JSON.parse(entries) as [string | number][]).map(([key]) => ['indexedDB', name, String(key)] as const),
        ),
      ]
      const unknown = found.filter(
        ([place, name, one]) =>
          !inventory.entries.some(
            ({ where, store, key, pattern }) =>
              where === place && store === name && (pattern ? new RegExp(pattern).test(one) : key === one),
          ),
      )
      must(!unknown.length, `not listed: ${unknown.map((one) => one.join(' '))}`)
      must(found.length >= 4, 'fewer entries than a visit leaves')
    },
  },
  {
    number: 22,
    title: 'the record: granted and denied, version, day, source, language; a proof that matches its schema',
    async check(audit) {
      const { subject } = audit
      const { tab } = await firstVisit(audit)
      await accept(tab, subject)
      await wait(400)
      if (!subject.isOurs) {
        const text = await tab.evaluate((choice: string) => {
          const pattern = new RegExp(choice)
          const all = [...document.cookie.split('; '), ...Object.keys(localStorage).map((key) => `${key}=${localStorage.getItem(key)}`)] // biome-ignore format: one line
          return decodeURIComponent(all.filter((one) => pattern.test(one.split('=')[0]!)).join(' '))
        }, subject.choice.source)
        const missing = [
          [/\d{13}|\d{4}-\d\d-\d\d/, 'a time'],
          [/revision|version|fingerprint|hash/i, 'a version'],
          [/language|locale|"en"/i, 'a language'],
          [/source|banner|acceptType|ui/i, 'a source'],
        ].filter(([pattern]) => !(pattern as RegExp).test(text))
        return must(!missing.length, `the record has not ${missing.map(([, name]) => name)}`)
      }
      const first = await tab.evaluate(() => lotse('consent', 'export') as Promise<{ record: Record<string, unknown>; shown: { hash: string } }>) // biome-ignore format: one line
      const mistakes = schemaFinds(schema, first)
      must(!mistakes.length, `the proof: ${mistakes}`)
      const { date, source, language, hash, purposes } = first.record
      must(date === new Date().toISOString().slice(0, 10) && source === 'banner', `says ${date}, ${source}`)
      must(language === (await tab.evaluate(() => document.documentElement.lang)), `says ${language}`)
      must(hash === first.shown.hash && Object.values(purposes as object).every((one) => one === 'granted'), 'says what was not said') // biome-ignore format: one line
      await tab.evaluate(() => lotse('consent', { analytics: true }))
      const second = await tab.evaluate(() => lotse('consent', 'export') as Promise<typeof first>)
      must(JSON.stringify(second.record.purposes).includes('"denied"'), 'what was denied is not in the record')
      must(second.record.source === 'api' && second.shown.hash === hash, 'the same words have another hash')
      const { visitor: another, tab: fresh } = await firstVisit(audit)
      await reject(fresh, subject)
      const other = await fresh.evaluate(() => lotse('consent', 'export') as Promise<typeof first>)
      must(other.shown.hash === hash, 'another visitor was shown the same and has another hash')
      await another.close()
    },
  },
]
