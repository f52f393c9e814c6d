import type { Engine, Visitor, VisitorOptions } from '../engines/engine.ts'
import { early } from './steps.ts'
import { Finding, type Point, type Subject } from './subject.ts'

export interface Outcome {
  result: 'pass' | 'fail' | 'not applicable' | 'not measured'
  why?: string
}

/** One point of one subject in one engine: passed, failed with what was found, or why neither. */
export async function checkPoint(point: Point, subject: Subject, engine: Engine): Promise<Outcome> {
  const why = subject.not[point.number] ?? (subject.isOurs ? undefined : point.ours)
  if (why) return { result: 'not applicable', why }
  const visitors: Visitor[] = []
  const newVisitor = async (options?: VisitorOptions): Promise<Visitor> => {
    const visitor = await engine.newVisitor(options)
    visitors.push(visitor)
    return visitor
  }
  early(subject)
  subject.site.headers = {}
  try {
    const answer = await point.check({ subject, engine: engine.name, newVisitor })
    return answer ? { result: 'not applicable', why: answer } : { result: 'pass' }
  } catch (error) {
    return { result: error instanceof Finding ? 'fail' : 'not measured', why: (error instanceof Error ? error.message : String(error)).split('\n')[0]! } // biome-ignore format: one line
  } finally {
    for (const visitor of visitors) await visitor.close().catch(() => {})
  }
}
