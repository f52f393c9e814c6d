import type { Tab } from '../engines/engine.ts'

/** Asks the open inspector; functions run in the page. */
export function inInspector(tab: Tab) {
  const waitFor = (selector: string, words = '', timeout = 15_000): Promise<void> =>
    tab.waitFor(
      (one, wanted) =>
        [...(document.querySelector('lotse-inspector')?.shadowRoot?.querySelectorAll<HTMLElement>(one) ?? [])].some((found) => found.checkVisibility() && found.textContent!.includes(wanted)),
      [selector, words],
      timeout,
    ) // biome-ignore format: one thought
  return {
    waitFor,
    text: (selector: string): Promise<string> =>
      tab.evaluate((one) => document.querySelector('lotse-inspector')?.shadowRoot?.querySelector(one)?.textContent ?? '', selector), // biome-ignore format: one line
    /** What has the focus: its id, else its text. */
    focus: (): Promise<string> =>
      tab.evaluate(() => {
        const { id, textContent, localName } = document.querySelector('lotse-inspector')?.shadowRoot?.activeElement ?? ({} as Element) // biome-ignore format: one thought
        return id || `${localName} ${textContent}`
      }),
    async enter(room: string): Promise<void> {
      await tab.click(`#tab-${room}`)
      await waitFor(`.room.${room} > *`)
    },
  }
}
