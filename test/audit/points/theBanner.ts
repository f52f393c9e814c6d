import { axeFinds } from '../../engines/axeFinds.ts'
import type { Tab } from '../../engines/engine.ts'
import { accept, firstVisit, holds, keptBesides, push, told, wait } from '../steps.ts'
import { type Audit, must, type Point, type Subject } from '../subject.ts'

const VIEWPORTS = [{ width: 1280, height: 800 }, { width: 360, height: 640 }, { width: 320, height: 480 }] // biome-ignore format: one glance

/** Where the settings were opened from the question. */
async function openFirst(tab: Tab, subject: Subject): Promise<void> {
  await tab.click(subject.settings)
  await tab.waitFor((selector: string) => shown(selector), [subject.layer2])
  await wait(400)
}

const contrasts = (tab: Tab, subject: Subject) =>
  tab.evaluate(
    (layer: string, buttons: string[]) => {
      const behind = (from: Element | null): string => {
        for (let at = from; at; at = at.parentElement ?? ((at.getRootNode() as ShadowRoot).host || null)) {
          const { backgroundColor } = getComputedStyle(at)
          if (isSolid(backgroundColor)) return backgroundColor
        }
        return '#fff'
      }
      const ground = behind(deep(layer))
      return buttons.map((selector) => {
        const button = deep(selector)!
        const { color, borderTopColor, borderTopWidth } = getComputedStyle(button)
        const own = behind(button)
        const border = borderTopWidth === '0px' ? own : borderTopColor
        return { text: contrastOf(color, own), edge: Math.max(contrastOf(own, ground), contrastOf(border, ground)) }
      })
    },
    subject.layer1,
    [subject.reject, subject.accept],
  )

export const theBanner: Point[] = [
  {
    number: 8,
    title: 'reject and accept are buttons on both layers, one click each',
    async check(audit) {
      const { subject } = audit
      const { tab } = await firstVisit(audit)
      const kinds = (...selectors: string[]) =>
        tab.evaluate((all: string[]) => all.map((one) => (shown(one) ? deep(one)!.tagName : 'nothing')), selectors)
      const first = await kinds(subject.reject, subject.accept)
      must(first.join() === 'BUTTON,BUTTON', `layer 1 has ${first}`)
      await openFirst(tab, subject)
      const second = await kinds(subject.reject2, subject.accept2)
      must(second.join() === 'BUTTON,BUTTON', `layer 2 has ${second}`)
      await tab.click(subject.reject2)
      await tab.waitFor((selector: string) => !shown(selector), [subject.layer1])
      must(!(await holds(tab)).first, 'a refusal granted')
      const { tab: other } = await firstVisit(audit)
      await accept(other, subject)
    },
  },
  {
    number: 9,
    title: 'equal prominence, both in view at 1280×800, 360×640, 320×480',
    async check(audit) {
      const { subject } = audit
      for (const viewport of VIEWPORTS) {
        const { tab, visitor } = await firstVisit(audit, { viewport })
        await wait(600)
        const [one, other] = await tab.evaluate(
          (all: string[]) =>
            all.map((selector) => {
              const button = deep(selector)!
              const { width, height, top, bottom, left, right } = button.getBoundingClientRect()
              const { fontSize, fontWeight, backgroundColor, color, borderColor, borderWidth } =
                getComputedStyle(button)
              const inView = top >= 0 && left >= 0 && bottom <= innerHeight + 0.5 && right <= innerWidth + 0.5
              const look = { width, height, fontSize, fontWeight, backgroundColor, color, borderColor, borderWidth }
              return { look, inView, at: `${left},${top},${right},${bottom} of ${innerWidth}×${innerHeight}` }
            }),
          [subject.reject, subject.accept],
        )
        const different = Object.keys(one!.look).filter((name) => one!.look[name as 'width'] !== other!.look[name as 'width']) // biome-ignore format: one thought
        must(!different.length, `at ${viewport.width}×${viewport.height} they differ in ${different}`)
        must(one!.inView && other!.inView, `not in view at ${viewport.width}×${viewport.height}: ${one!.at}; ${other!.at}`) // biome-ignore format: one line
        await visitor.close()
      }
    },
  },
  {
    number: 10,
    title: 'contrast: words 4.5, edges and focus 3, also in forced colours and with the site’s own ground',
    async check(audit) {
      const { subject } = audit
      const { tab } = await firstVisit(audit)
      await wait(600)
      const mustContrast = async (page: Tab, where: string) => {
        for (const { text, edge } of await contrasts(page, subject)) {
          must(text >= 4.5, `words at ${text.toFixed(2)}${where}`)
          must(edge >= 3, `a button's edge at ${edge.toFixed(2)}${where}`)
        }
      }
      await mustContrast(tab, '')
      // Before another window takes the keyboard.
      await mustShowFocus(tab, subject)
      const { tab: forced } = await firstVisit(audit, { forcedColors: true })
      await wait(600)
      if (await forced.evaluate(() => matchMedia('(forced-colors: active)').matches)) await mustContrast(forced, ' in forced colours') // biome-ignore format: one line
      if (!subject.isOurs) return
      // Of a site that sets the text's colour too, that pair is its own: here only the ground is set.
      await tab.evaluate(() => document.documentElement.style.setProperty('--lotse-text', 'initial'))
      for (const theme of ['#c8102e', '#ffe600', '#777', '#0b3d91']) {
        await tab.evaluate((color: string) => document.documentElement.style.setProperty('--lotse-background', color), theme) // biome-ignore format: one line
        await mustContrast(tab, ` on ${theme}`)
      }
    },
  },
  {
    number: 11,
    title: 'nothing is ticked; necessary is fixed and explained; saving untouched refuses',
    async check(audit) {
      const { subject } = audit
      const { tab } = await firstVisit(audit)
      await openFirst(tab, subject)
      const [ticked, fixed] = await tab.evaluate((selector: string) => {
        const layer = deep(selector)!
        const all = [...layer.querySelectorAll<HTMLInputElement>('input[type=checkbox], [role=switch], [aria-checked]')]
        const on = (one: HTMLInputElement) => one.checked || one.getAttribute('aria-checked') === 'true'
        const isFixed = (one: HTMLInputElement) => one.disabled || one.getAttribute('aria-disabled') === 'true'
        return [all.filter((one) => on(one) && !isFixed(one)).length, all.filter(isFixed).length]
      }, subject.layer2)
      must(!ticked, `${ticked} are ticked`)
      must(fixed || !subject.isOurs, 'the necessary one is not there')
      await push(tab, subject.save)
      await wait(600)
      const { first, second } = await holds(tab)
      must(!first && !second, 'saving what was untouched granted')
    },
  },
  {
    number: 12,
    title: 'Esc, scrolling, clicks elsewhere, leaving, waiting: no grant',
    async check(audit) {
      const { subject } = audit
      const { tab } = await firstVisit(audit)
      subject.site.asked.length = 0
      const mustHoldNothing = async (after: string) => {
        await wait(250)
        const { first, second } = await holds(tab)
        must(!first && !second, `${after} granted`)
      }
      await tab.press('Escape')
      await mustHoldNothing('Esc')
      await tab.evaluate(() => {
        scrollTo(0, 900)
        document.body.click()
        document.querySelector('h1')?.click()
      })
      await mustHoldNothing('scrolling and clicking')
      if (await tab.evaluate((selector: string) => shown(selector), subject.layer1)) {
        await openFirst(tab, subject)
        await push(tab, subject.toggle)
        await tab.press('Escape')
        await mustHoldNothing('leaving the settings')
      }
      await tab.goto(subject.site.url + subject.other)
      await mustHoldNothing('going on')
      must(!told(subject).length, 'something was sent')
      must(!(await keptBesides(tab, subject)).length, 'something was kept')
    },
  },
  {
    number: 13,
    title: 'purposes, recipient, duration and links are named before the choice',
    ours: 'its texts are the site’s',
    async check(audit) {
      const { subject } = audit
      const { tab } = await firstVisit(audit)
      const text = (selector: string) => tab.evaluate((one: string) => deep(one)!.textContent ?? '', selector)
      const first = await text(subject.layer1)
      must(/visit statistics/.test(first) && /content chosen for you/.test(first), `layer 1 says “${first}”`)
      must(/180 days/.test(first), 'layer 1 does not say how long')
      const links = await tab.evaluate((one: string) => [...deep(one)!.querySelectorAll('a')].map(({ href }) => new URL(href).pathname), subject.layer1) // biome-ignore format: one line
      must(links.includes('/privacy') && links.includes('/imprint'), `layer 1 links to ${links}`)
      await openFirst(tab, subject)
      const second = await text(subject.layer2)
      must(/receive/.test(second) && /180 days/.test(second), `layer 2 says “${second}”`)
    },
  },
  {
    number: 14,
    title: 'the page stays usable: no scroll lock, nothing inert, links work',
    async check(audit) {
      const { subject } = audit
      const { tab } = await firstVisit(audit)
      const lock = () =>
        tab.evaluate(() => {
          scrollTo({ top: 300, behavior: 'instant' })
          const hidden = [document.documentElement, document.body].filter((one) => /hidden|clip/.test(getComputedStyle(one).overflowY)) // biome-ignore format: one line
          return [hidden.length ? 'a scroll lock' : '', scrollY > 0 ? '' : 'it does not scroll', document.querySelector('body > [inert], main[inert]') ? 'inert' : ''].join('') // biome-ignore format: one line
        })
      must(!(await lock()), `while it asks: ${await lock()}`)
      await tab.evaluate((selector: string) => {
        const layer = deep(selector)!
        const root = layer.getRootNode()
        if (root instanceof ShadowRoot) root.host.remove()
        else layer.remove()
      }, subject.layer1)
      must(!(await lock()), `when it was taken away: ${await lock()}`)
      const { tab: other } = await firstVisit(audit)
      await other.evaluate(() => document.querySelector('a[href*=imprint]')!.scrollIntoView({ block: 'center', behavior: 'instant' })) // biome-ignore format: one line
      await other.click('a[href*=imprint]')
      await other.waitFor(() => location.pathname.includes('imprint'))
    },
  },
  {
    number: 15,
    title: 'asked on every page that is entered, in the page’s language',
    async check(audit) {
      const { subject } = audit
      for (const path of [subject.other, subject.pages.german])
        if (path) {
          const { tab } = await firstVisit(audit, { path })
          const [own, page, text] = await tab.evaluate((selector: string) => {
            let at: Element | null = deep(selector)
            while (at && !(at as HTMLElement).lang) at = at.parentElement ?? ((at.getRootNode() as ShadowRoot).host || null) // biome-ignore format: one line
            return [(at as HTMLElement | null)?.lang, document.documentElement.lang, deep(selector)!.textContent]
          }, subject.layer1)
          must(own === page, `it says it speaks ${own} on a page in ${page}`)
          if (path !== subject.pages.german || !subject.isOurs) continue
          must(/Alle ablehnen/.test(text!) && !/Reject|Settings/.test(text!), `German is “${text}”`)
        }
      const { tab: phone } = await firstVisit(audit, { viewport: { width: 360, height: 640 } })
      must(await phone.evaluate((a: string, b: string) => shown(a) && shown(b), subject.reject, subject.accept), 'not both on a phone') // biome-ignore format: one line
    },
  },
  {
    number: 16,
    title: 'axe finds nothing on both layers; a region first, then a real dialog that Esc closes',
    async check(audit) {
      const { subject } = audit
      const { tab } = await firstVisit(audit)
      await wait(600)
      const found = (await axeFinds(tab, subject.layer1)).map((one) => `layer 1: ${one}`)
      const role = await tab.evaluate((selector: string) => {
        const layer = deep(selector)!
        const named = layer.closest('[role]') ?? layer.querySelector('[role=dialog],[role=region]') ?? layer
        const modal = named.getAttribute('aria-modal') === 'true'
        const isInert = [...document.body.children].some((one) => one.matches('[inert],[aria-hidden=true]'))
        return { role: named.getAttribute('role'), lies: modal && !isInert }
      }, subject.layer1)
      if (role.lies) found.push('layer 1 says it is modal, and the page behind it is not')
      if (!role.role) found.push('layer 1 has no role')
      await openFirst(tab, subject)
      found.push(...(await axeFinds(tab, subject.layer2)).map((one) => `layer 2: ${one}`))
      const isDialog = await tab.evaluate((selector: string) => !!deep(selector)!.closest('dialog,[role=dialog]') || !!deep(selector)!.querySelector('[role=dialog]'), subject.layer2) // biome-ignore format: one line
      if (!isDialog) found.push('layer 2 is no dialog')
      await tab.press('Escape')
      await wait(500)
      if (await tab.evaluate((selector: string) => shown(selector), subject.layer2)) found.push('Esc does not close layer 2') // biome-ignore format: one line
      must(!found.length, found.join('; '))
    },
  },
  {
    number: 17,
    title:
      'keyboard: the first Tab reaches it, focus comes back, nothing below 24 px, 400 % zoom, wider text, less motion',
    async check(audit) {
      const { subject } = audit
      const { tab } = await firstVisit(audit)
      await wait(600)
      const inside = () =>
        tab.evaluate((selector: string) => {
          let at = document.activeElement
          while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement
          return !!at && !!deep(selector)!.contains(at)
        }, subject.layer1)
      if (!(await inside())) await tab.press('Tab')
      if (!(await inside())) await tab.press('Tab')
      must(await inside(), 'two Tabs do not reach it')
      const small = await tab.evaluate((selector: string) => [...deep(selector)!.querySelectorAll('button, a, input')].map((one) => one.getBoundingClientRect()).filter(({ width, height }) => width > 0 && (width < 24 || height < 24)).length, subject.layer1) // biome-ignore format: one line
      must(!small, `${small} targets below 24 px`)
      await reachSettings(tab, subject)
      await tab.press('Enter')
      await tab.waitFor((selector: string) => shown(selector), [subject.layer2])
      await wait(400)
      await tab.press('Escape')
      await wait(600)
      must(await onSettings(tab, subject), 'the focus does not come back to what opened the settings')
      const zoomed = await firstVisit(audit, { viewport: { width: 320, height: 256 } })
      await wait(600)
      const clipped = await zoomed.tab.evaluate((all: string[]) => all.map((selector) => {
        const button = deep(selector)!
        button.scrollIntoView({ block: 'nearest' })
        const { top, bottom, left, right } = button.getBoundingClientRect()
        return top >= -1 && bottom <= innerHeight + 1 && left >= -1 && right <= innerWidth + 1 ? '' : `${selector} ${left},${top},${right},${bottom} of ${innerWidth}×${innerHeight}`
      }).filter(Boolean), [subject.reject, subject.accept]) // biome-ignore format: one thought
      must(!clipped.length, `at 400 % out of reach: ${clipped}`)
      await mustBearWideText(audit)
      await mustStandStill(audit)
    },
  },
]

/** The ring around what is focused by keyboard: drawn by the browser, or 3 : 1 against the ground. */
async function mustShowFocus(tab: Tab, { layer1, reject }: Subject): Promise<void> {
  const isThere = () =>
    tab.evaluate((selector: string) => {
      let at = document.activeElement
      while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement
      return at === deep(selector)
    }, reject)
  for (let tries = 0; tries < 12 && !(await isThere()); tries++) await tab.press('Tab')
  must(await isThere(), 'Tab does not reach the refusal')
  const ring = await tab.evaluate(
    (button: string, layer: string) => {
      const { outlineStyle, outlineWidth, outlineColor, boxShadow } = getComputedStyle(deep(button)!)
      const { backgroundColor } = getComputedStyle(deep(layer)!)
      return { outlineStyle, outlineWidth, outlineColor, boxShadow, backgroundColor }
    },
    reject,
    layer1,
  )
  if (ring.outlineStyle === 'auto' || (ring.outlineStyle === 'none' && ring.boxShadow !== 'none')) return
  must(ring.outlineStyle !== 'none' && Number.parseFloat(ring.outlineWidth) >= 2, 'the focus is not drawn')
  const contrast = await tab.evaluate((one: string, other: string) => contrastOf(one, other), ring.outlineColor, ring.backgroundColor) // biome-ignore format: one line
  must(contrast >= 3, `the focus ring at ${contrast.toFixed(2)}`)
}

/** WCAG 2.2, 1.4.12: a reader's own spacing takes no word away. */
async function mustBearWideText(audit: Audit): Promise<void> {
  const { subject } = audit
  const { tab } = await firstVisit(audit, { viewport: { width: 360, height: 640 } })
  await wait(600)
  const cut = await tab.evaluate((selector: string, pair: string[]) => {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync('* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important } p { margin-bottom: 2em !important }') // biome-ignore format: one line
    const layer = deep(selector)!
    const root = layer.getRootNode() as Document | ShadowRoot
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet]
    const tight = [...layer.querySelectorAll<HTMLElement>('button, a')].filter((one) => one.checkVisibility() && (one.scrollWidth > one.clientWidth + 1 || one.scrollHeight > one.clientHeight + 1) && getComputedStyle(one).display !== 'inline') // biome-ignore format: one line
    const away = pair.map((one) => deep(one)!.getBoundingClientRect()).filter(({ top, bottom, left, right }) => top < -1 || left < -1 || bottom > innerHeight + 1 || right > innerWidth + 1) // biome-ignore format: one line
    return [...tight.map((one) => `“${one.textContent}” is cut`), ...away.map(({ bottom }) => `a button ends at ${bottom} of ${innerHeight}`)] // biome-ignore format: one line
  }, subject.layer1, [subject.reject, subject.accept]) // biome-ignore format: one thought
  must(!cut.length, `with wider text ${cut}`)
}

/** Who wishes for less motion sees none. */
async function mustStandStill(audit: Audit): Promise<void> {
  const { tab } = await firstVisit(audit, { reducedMotion: true })
  const moving = await tab.evaluate((selector: string) => {
    const isTold = matchMedia('(prefers-reduced-motion: reduce)').matches
    const layer = deep(selector)!
    const moves = (one: Element) => {
      const { transitionDuration, animationName, animationDuration } = getComputedStyle(one)
      const lasts = (list: string) => list.split(',').some((time) => Number.parseFloat(time) * (/[^m]s/.test(time) ? 1000 : 1) > 10) // biome-ignore format: one line
      return lasts(transitionDuration) || (animationName !== 'none' && lasts(animationDuration))
    }
    return { isTold, count: [layer, ...layer.querySelectorAll('*')].filter(moves).length }
  }, audit.subject.layer1) // biome-ignore format: one thought
  // Where a browser cannot be told, only what never moves is known to stand still.
  must(!moving.count || (!moving.isTold && !audit.subject.isOurs), `${moving.count} parts move`)
}

const onSettings = (tab: Tab, { settings }: Subject) =>
  tab.evaluate((selector: string) => {
    let at = document.activeElement
    while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement
    return at === deep(selector)
  }, settings)

/** By Tab alone. */
async function reachSettings(tab: Tab, subject: Subject): Promise<void> {
  for (let tries = 0; tries < 12; tries++) {
    if (await onSettings(tab, subject)) return
    await tab.press('Tab')
  }
  must(false, 'Tab does not reach the settings')
}
