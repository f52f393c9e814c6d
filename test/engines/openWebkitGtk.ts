import { Builder, Key, type WebDriver, type WebElement } from 'selenium-webdriver'
import type { Engine, Tab, Visitor, VisitorOptions } from './engine.ts'
import { poll } from './poll.ts'
import { freePort, startDisplay, startProcess } from './startProcess.ts'

interface Parts {
  driver: string
  browser: string
  display: string
}

/** WebKitGTK's MiniBrowser by WebDriver, on a display of its own. Each visitor is a session: a driver has only one. */
export async function openWebkitGtk({ driver, browser, display }: Parts): Promise<Engine> {
  const screen = await startDisplay(display)
  const visitors = new Set<Visitor>()
  const newVisitor = async ({ language = 'en-US', viewport }: VisitorOptions = {}): Promise<Visitor> => {
    const port = await freePort()
    const LC_ALL = `${language.replace('-', '_')}.UTF-8`
    const env = { DISPLAY: `:${screen.number}`, LC_ALL, GDK_BACKEND: 'x11', NO_AT_BRIDGE: '1' }
    const server = startProcess(driver, ['-p', String(port)], env)
    const session = await poll(() => startSession(port, browser), 20_000, 'a WebKit session')
    const { width, height } = viewport ?? { width: 1280, height: 800 }
    const rect = { width, height, x: 0, y: 0 }
    await session.manage().window().setRect(rect)
    const first = await session.getWindowHandle()
    let given = false
    const visitor: Visitor = {
      async newTab() {
        // A window of its own: a tab behind another one is hidden, and its timers run once a second.
        if (given) {
          await session.switchTo().newWindow('window')
          await session.manage().window().setRect(rect)
        }
        const handle = given ? await session.getWindowHandle() : first
        given = true
        return tabOf(session, handle)
      },
      async close() {
        visitors.delete(visitor)
        await session.quit().catch(() => {})
        await server.stop()
      },
    }
    visitors.add(visitor)
    return visitor
  }
  return {
    name: 'webkit',
    newVisitor,
    async close() {
      for (const visitor of visitors) await visitor.close()
      await screen.stop()
    },
  }
}

function startSession(port: number, binary: string): Promise<WebDriver> {
  return Promise.resolve(
    new Builder()
      .usingServer(`http://127.0.0.1:${port}`)
      .withCapabilities({
        browserName: 'MiniBrowser',
        'webkitgtk:browserOptions': { binary, args: ['--automation'] },
      })
      .build(),
  )
}

/** Finds through open shadow roots. */
const FIND = `const find = (root, selector) => {
  const found = root.querySelector(selector)
  if (found) return found
  for (const one of root.querySelectorAll('*')) {
    const inside = one.shadowRoot && find(one.shadowRoot, selector)
    if (inside) return inside
  }
}
const found = find(document, arguments[0])
found?.scrollIntoView({ block: 'center', behavior: 'instant' })
return found`

function tabOf(session: WebDriver, handle: string): Tab {
  const here = () => session.switchTo().window(handle)
  const evaluate: Tab['evaluate'] = async (work, ...args) => {
    await here()
    const body = `const done = arguments[arguments.length - 1]
      Promise.resolve().then(() => (${work})(...JSON.parse(arguments[0])))
        .then((value) => done({ value: JSON.stringify(value) }), (error) => done({ error: String(error) }))`
    const { value, error } = (await session.executeAsyncScript(body, JSON.stringify(args))) as Record<string, string>
    if (error) throw new Error(error)
    return value === undefined || value === null ? undefined : JSON.parse(value)
  }
  const find = async (selector: string): Promise<WebElement> => {
    await here()
    return poll(() => session.executeScript<WebElement>(FIND, selector), 10_000, selector)
  }
  return {
    async goto(url) {
      await here()
      await session.get(url)
    },
    evaluate,
    waitFor: (work, args, timeout) => poll(() => evaluate(work, ...(args ?? ([] as never))), timeout, String(work)),
    click: async (selector) => (await find(selector)).click(),
    async type(selector, text) {
      const field = await find(selector)
      await field.clear()
      await field.sendKeys(text)
    },
    async press(key) {
      await here()
      const name = key.toUpperCase() as keyof typeof Key
      await session
        .actions()
        .sendKeys((Key[name] as string) ?? key)
        .perform()
    },
    async screenshot() {
      await here()
      return Buffer.from(await session.takeScreenshot(), 'base64')
    },
    async close() {
      await here()
      await session.close()
      // A new window can only be asked for from one that is there.
      const [left] = await session.getAllWindowHandles().catch(() => [])
      if (left) await session.switchTo().window(left)
    },
  }
}
