/** A page that takes longer is a failure, ms. */
const PATIENCE = 20_000

/** Waits until everything tracked on this page is in the log on disk. Returns how many entries the log has. */
const onceWritten = (page, before) =>
  page
    .waitForFunction(
      (least) => {
        const state = JSON.parse(localStorage.getItem('lotse.state') ?? 'null')
        return state && state.ahead.length === 0 && state.seq > least ? state.seq : 0
      },
      before,
      { timeout: PATIENCE, polling: 30 },
    )
    .then((handle) => handle.jsonValue())

/** Message ids of the log's entries above a number. */
const idsSince = (page, seq) =>
  page.evaluate(
    (after) =>
      new Promise((resolve, reject) => {
        const request = indexedDB.open('lotse')
        request.onerror = () => reject(request.error)
        request.onsuccess = () => {
          const range = IDBKeyRange.bound(after, Infinity, true)
          const all = request.result.transaction('kv').objectStore('kv').getAll(range)
          all.onsuccess = () => {
            request.result.close()
            resolve(all.result.map(([, event]) => event.messageId))
          }
        }
      }),
    seq,
  )

/** Submits a form as a click on its button would: the browser itself posts it. */
const post = async (page, action, fields) => {
  await Promise.all([
    page.waitForNavigation({ timeout: PATIENCE }),
    page.evaluate(
      ([to, values]) => {
        const form = Object.assign(document.createElement('form'), { method: 'post', action: to })
        for (const [name, value] of Object.entries(values))
          form.append(Object.assign(document.createElement('input'), { name, value }))
        document.body.append(form)
        form.submit()
      },
      [action, fields],
    ),
  ])
}

/**
 * One visitor in a browser profile of their own, who comes back at their own times under a moved clock. Returns what the
 * browser says at the end and the ids of all events that it acknowledged as durable.
 */
export async function driveVisitor(browser, url, acts, productOf) {
  const context = await browser.newContext({ locale: 'de-DE', viewport: { width: 1100, height: 800 } })
  context.setDefaultTimeout(PATIENCE)
  const page = await context.newPage()
  const faults = []
  await page.addInitScript(() => {
    globalThis.__faults = []
    document.addEventListener('lotse:fault', ({ detail }) => globalThis.__faults.push(detail))
  })
  let written = 0
  let agreed = false
  let clock = 0
  const orders = new Set()
  /** Ids of all events that the browser had on disk, also of those that its log has let go since. */
  const acknowledged = new Set()
  const driven = { view: 0, cart: 0, order: 0 }

  const settle = async () => {
    if (!agreed) {
      await page.waitForFunction(() => window.lotse?.visitor)
      await page.evaluate(() => window.lotse.consent('accept'))
      agreed = true
    }
    const before = written
    written = await onceWritten(page, before)
    for (const id of await idsSince(page, before)) acknowledged.add(id)
    faults.push(...(await page.evaluate(() => globalThis.__faults.splice(0))))
  }
  const at = async (time) => {
    clock = Math.max(clock + 1, time)
    await context.clock.setSystemTime(clock)
  }
  const step = async (go) => {
    await go()
    await settle()
  }

  for (const { act, item, order, time } of acts) {
    const product = productOf(item)
    await at(time)
    if (act === 'view') await step(() => page.goto(`${url}/products/${product}`))
    else {
      if (page.url() === 'about:blank') await step(() => page.goto(`${url}/`))
      if (act === 'order' && orders.has(order)) continue
      const inCart = await context.cookies().then((cookies) => cookies.some(({ name }) => name === 'cart'))
      if (act === 'cart' || !inCart) {
        await step(() => post(page, '/cart/add', { product, quantity: '1' }))
        driven.cart++
      }
      if (act === 'order') {
        orders.add(order)
        await at(time + 20_000)
        await step(() => page.goto(`${url}/checkout`))
        await at(time + 40_000)
        const address = {
          name: 'Jo Hansen',
          email: 'jo@example.org',
          street: 'Kai 1',
          zip: '20457',
          city: 'Hamburg',
          tier: 'standard',
        }
        await step(() => post(page, '/checkout', address))
        await at(time + 60_000)
        await step(() => post(page, '/checkout/order', {}))
      }
    }
    driven[act] += act === 'cart' ? 0 : 1
  }
  const result = await page.evaluate(async () => {
    await window.lotse.flush()
    const { id, answer } = window.lotse.visitor()
    return { id, persona: answer.persona, phase: answer.phase }
  })
  await page.waitForFunction(
    () =>
      new Promise((resolve) => {
        const request = indexedDB.open('lotse')
        request.onsuccess = () => {
          const count = request.result
            .transaction('kv')
            .objectStore('kv')
            .count(IDBKeyRange.bound('q', 'r', false, true))
          count.onsuccess = () => {
            request.result.close()
            resolve(count.result === 0)
          }
        }
      }),
    null,
    { timeout: PATIENCE, polling: 100 },
  )
  await context.close()
  return { ...result, ids: [...acknowledged], driven, faults }
}
