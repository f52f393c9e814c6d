import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Engine, EngineName } from '../engines/engine.ts'
import { openEngine } from '../engines/openEngine.ts'
import { checkPoint, type Outcome } from './checkPoint.ts'
import { points } from './points/index.ts'
import type { Subject } from './subject.ts'

/** Where each engine's part of the result waits until `show.mjs` puts them together. */
const PARTS = 'test/audit/.parts'

/** To look at a few while working: `SUBJECT=shop POINT=24 npx vitest run --project audit firefox`; then only those are written anew. */
const { SUBJECT, POINT } = process.env
const chosen = points.filter(({ number }) => !POINT || POINT.split(',').includes(String(number)))

/** All points of some subjects in one engine, as tests: ours must pass, of others it is told what came out. */
export function auditSubjects(
  part: string,
  engineName: EngineName,
  subjects: { [name: string]: () => Promise<Subject> },
): void {
  // biome-ignore format: one line
  const results: { [subject: string]: { [point: number]: Outcome } } = {}
  for (const [name, open] of Object.entries(subjects).filter(([one]) => !SUBJECT || one.includes(SUBJECT)))
    describe(`${name} [${engineName}]`, () => {
      let engine: Engine
      let subject: Subject
      beforeAll(async () => {
        engine = await openEngine(engineName)
        subject = await open()
      })
      afterAll(async () => {
        await engine?.close()
        await subject?.close()
      })
      const row = (results[name] = {} as { [point: number]: Outcome })
      it.each(chosen)('$number $title', async (point) => {
        const first = await checkPoint(point, subject, engine)
        // A driver stumbles now and then: only what is found counts, and what could not be looked at is looked at once more.
        const outcome = first.result === 'not measured' ? await checkPoint(point, subject, engine) : first
        row[point.number] = outcome
        if (subject.isOurs || outcome.result === 'not measured')
          expect(`${outcome.result}${outcome.why ? `: ${outcome.why}` : ''}`).toMatch(/^(?:pass|not applicable)/)
      })
    })
  afterAll(() => {
    mkdirSync(PARTS, { recursive: true })
    if (SUBJECT || POINT) {
      console.log(JSON.stringify(results, null, 1))
      const before = existsSync(`${PARTS}/${part}.json`) ? (JSON.parse(readFileSync(`${PARTS}/${part}.json`, 'utf8')) as { results: typeof results }).results : {} // biome-ignore format: one line
      for (const [name, old] of Object.entries(before)) results[name] = { ...old, ...results[name] }
    }
    const named = points.map(({ number, title }) => ({ number, title }))
    writeFileSync(`${PARTS}/${part}.json`, JSON.stringify({ points: named, engine: engineName, results }))
  })
}
