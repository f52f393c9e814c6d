import type { Named } from './describeRule.ts'
import { createSpeaker } from './speaker.ts'

/** What happened, as an event's name says it: `page_view` → `viewed a page`. */
export const nameEvent = (event: string, language: string, named: Named = {}): string =>
  createSpeaker(language, named).happened({ event })

/** A fact or property as a person calls it: `cart.value` → `the basket value`. */
export const nameFact = (path: string, language: string, named: Named = {}): string =>
  createSpeaker(language, named).thing(path)

/** A comparison without what it compares with: `lessThan` → `is less than`. */
export const nameOperator = (operator: string, language: string): string =>
  createSpeaker(language, {}).tongue.compare[operator]?.('').trim() ?? operator
