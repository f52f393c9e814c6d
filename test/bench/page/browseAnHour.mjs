import { poll } from '../../engines/poll.ts'

export const VIEWS = 200
const HOUR = 3_600_000

/** In the page: an hour's views of a single-page shop, each with what people do; time is turned on, not waited for. */
async function browse([views, step]) {
  const real = Date.now
  let ahead = 0
  Date.now = () => real() + ahead
  globalThis.dataLayer ??= []
  for (let i = 0; i < views; i++) {
    ahead += step
    history.pushState({}, '', `/with/${i % 40}?page=${i}`)
    document.title = `Product ${i}`
    document.querySelector('#next').dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }))
    document.querySelector('input').dispatchEvent(new Event('input', { bubbles: true }))
    dataLayer.push({ event: 'view_item', ecommerce: { items: [{ item_id: `sku-${i % 40}`, price: i }] } })
    // What the shop itself pushes it also takes away again: only what Lotse keeps of it counts.
    dataLayer.length = 0
    await new Promise((done) => setTimeout(done, 30))
  }
}

/** Bytes of heap that are still used after garbage collection, after an hour of browsing on this page. */
export async function browseAnHour(browser, url, isThere) {
  const context = await browser.newContext()
  const page = await context.newPage()
  const cdp = await context.newCDPSession(page)
  await page.goto(url)
  if (isThere) await poll(() => page.evaluate(() => !!lotse.visitor?.().id), 20_000, 'Lotse to start')
  await page.evaluate(browse, [VIEWS, HOUR / VIEWS])
  if (isThere) await page.evaluate(() => lotse.flush())
  for (let i = 0; i < 3; i++) await cdp.send('HeapProfiler.collectGarbage')
  const { usedSize } = await cdp.send('Runtime.getHeapUsage')
  await context.close()
  return usedSize
}
