import type { EngineName } from '../../engines/engine.ts'

/** All three; `LOTSE_ENGINE=chromium` takes one. */
const asked = process.env.LOTSE_ENGINE as EngineName | undefined
export const ENGINES: EngineName[] = asked ? [asked] : ['chromium', 'firefox', 'webkit']
