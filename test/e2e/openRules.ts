import type { Engine, Tab } from '../engines/engine.ts'
import { openShop, type Shop } from './openShop.ts'

export interface Rules {
  shop: Shop
  tab: Tab
  close(): Promise<void>
}

/** The demo shop's rules page in English, once its editor has come; the window is so wide, px. */
export async function openRules(engine: Engine, width: number): Promise<Rules> {
  const shop = await openShop()
  const visitor = await engine.newVisitor({ viewport: { width, height: 900 } })
  const tab = await visitor.newTab()
  await tab.goto(`${shop.direct}/desk`)
  await tab.evaluate(() => localStorage.setItem('lotse-desk.language', 'en'))
  await tab.goto(`${shop.direct}/desk/rules`)
  await tab.waitFor(() => document.querySelector('.cm-content'))
  const close = async () => {
    await visitor.close()
    await shop.close()
  }
  return { shop, tab, close }
}
