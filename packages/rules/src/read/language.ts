import { fnv } from '../hash.ts'
import { compileTest } from './compileTest.ts'
import { readEvent } from './readEvent.ts'
import { readPath } from './readPath.ts'

/** How a rule is read: handed to whoever counts, so that a page that counts later does not load it twice. */
export interface Language {
  test: typeof compileTest
  event: typeof readEvent
  path: typeof readPath
  fnv: typeof fnv
}

export const language: Language = { test: compileTest, event: readEvent, path: readPath, fnv }
