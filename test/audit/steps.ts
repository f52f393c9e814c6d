import { storedIn } from '../e2e/storedIn.ts'
import type { Tab, Visitor, VisitorOptions } from '../engines/engine.ts'
import { type Audit, EARLY, must, type Subject } from './subject.ts'

export const AN_ID: RegExp = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/i
/** Longer than any sender here waits for a second event. */
export const LONG_ENOUGH = 2_500

export const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))

/** From now on each page of the site begins with this, too. */
export function early(subject: Subject, script = ''): void {
  subject.site.early = `${EARLY}\n${subject.early}\n${script}`
}

/** A visitor's first page, with the question on it. */
export async function firstVisit(
  audit: Audit,
  { path, ...options }: VisitorOptions & { path?: string } = {},
): Promise<{ visitor: Visitor; tab: Tab }> {
  // biome-ignore format: one thought
  const visitor = await audit.newVisitor(options)
  const tab = await visitor.newTab()
  const { subject } = audit
  await tab.goto(subject.site.url + (path ?? subject.home))
  await isAsked(tab, subject)
  return { visitor, tab }
}

export const isAsked = (tab: Tab, { layer1 }: Subject): Promise<unknown> =>
  tab.waitFor((selector: string) => shown(selector), [layer1])
/** Whether the question stands there after some time. */
export async function asksStill(tab: Tab, { layer1 }: Subject): Promise<boolean> {
  await wait(700)
  return tab.evaluate((selector: string) => shown(selector), layer1)
}
export const holds = (tab: Tab): Promise<{ first: boolean; second: boolean }> => tab.evaluate(() => auditGranted())

export async function accept(tab: Tab, subject: Subject): Promise<void> {
  await tab.click(subject.accept)
  await tab.waitFor(() => auditGranted().first && auditGranted().second)
}

export async function reject(tab: Tab, subject: Subject): Promise<void> {
  await tab.click(subject.reject)
  await tab.waitFor((selector: string) => !shown(selector), [subject.layer1])
  await wait(300)
}

/** By hand: the way that a visitor has. */
export async function withdraw(tab: Tab, subject: Subject): Promise<void> {
  await openAgain(tab, subject)
  await refuse(tab, subject)
}

export async function openAgain(tab: Tab, { reopen, layer2 }: Subject): Promise<void> {
  await tab.click(reopen)
  await tab.waitFor((selector: string) => shown(selector), [layer2])
  // Some move in.
  await wait(400)
}

/** In the settings that are open. */
export async function refuse(tab: Tab, subject: Subject): Promise<void> {
  if (subject.turnRound) for (const one of subject.turnRound) await push(tab, one)
  else await tab.click(subject.reject2)
}
export async function agree(tab: Tab, subject: Subject): Promise<void> {
  if (subject.turnRound) for (const one of subject.turnRound) await push(tab, one)
  else await tab.click(subject.accept2)
}

/** Pushes without a hand: a switch lies under its own picture in some tools. */
export const push = (tab: Tab, selector: string): Promise<void> =>
  tab.evaluate((one: string) => void deep(one)!.click(), selector)

/** Someone looks around: scrolls, moves on, the page tells what happens. */
export const beBusy = (tab: Tab): Promise<void> =>
  tab.evaluate(() => {
    scrollTo(0, 600)
    dispatchEvent(new PointerEvent('pointermove', { bubbles: true }))
    document.querySelector<HTMLElement>('h1')?.click()
    if (typeof lotse === 'undefined') return
    const page = window as unknown as { dataLayer?: object[] }
    page.dataLayer?.push({ event: 'search', search_term: 'tea' })
    void lotse('track', 'view_item', { items: [{ item_id: 'a' }] })
    void lotse('identify', 'u-17')
  })

export const told = ({ site, sends }: Subject): string[] =>
  site.asked.filter(({ path }) => sends.test(path)).map(({ path }) => path)

/** Everything that is kept, as one text, but the choice itself. */
export async function keptBesides(tab: Tab, { choice }: Subject): Promise<string[]> {
  const { cookies, local, session, caches, databases } = await storedIn(tab)
  const names = [
    ...(cookies ? cookies.split('; ').map((one) => one.split('=')[0]!) : []),
    ...[local, session, databases].flatMap((one) => Object.keys(one)),
    ...caches,
  ]
  return names.filter((name) => !choice.test(name))
}

export const keptText = async (tab: Tab): Promise<string> => JSON.stringify(await storedIn(tab))

export async function mustKeepNoId(tab: Tab): Promise<void> {
  must(!AN_ID.test(await keptText(tab)), 'an id is kept')
}
