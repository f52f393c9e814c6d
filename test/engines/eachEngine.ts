import { afterAll, beforeAll, describe } from 'vitest'
import type { Engine, EngineName } from './engine.ts'
import { engines } from './installed.mjs'
import { openEngine } from './openEngine.ts'

const ALL: EngineName[] = ['chromium', 'firefox', 'webkit']

/** The same tests in each engine. One that is not installed is a failure in CI, elsewhere its tests are skipped, said aloud. */
export function inEachEngine(
  title: string,
  tests: (engine: () => Engine, name: EngineName) => void,
  names = ALL,
): void {
  for (const name of names) {
    const skipped = !process.env.CI && !engines[name].find()
    if (skipped) console.warn(`${title}: skipped in ${name}, which is not installed. ${engines[name].advice}`)
    describe.skipIf(skipped)(`${title} [${name}]`, () => {
      let engine: Engine | undefined
      beforeAll(async () => {
        engine = await openEngine(name)
      })
      afterAll(() => engine?.close())
      tests(() => engine!, name)
    })
  }
}
