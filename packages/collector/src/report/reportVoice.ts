import type { Nps, Voice } from '@lotse/contract'
import { isFew, LEAST_VISITORS, PEOPLE, type People, type ReportQuery } from './reportQuery.ts'

/** Answers shown of questions with a choice. */
const MOST = 20

type Row = { kind: string; phase: string; text: string; count: number } & People

/** Voice of the customer. NPS: share of 9 and 10 minus share of 0 to 6 (F. Reichheld, HBR December 2003). */
export function reportVoice({ sums }: ReportQuery, phases: string[]): Voice {
  const rows = sums<Row>('answers', `k1 AS kind, k2 AS phase, k3 AS text, sum(count) AS count, ${PEOPLE}`, 3)
  const scored = (kind: string, low: number, high: number, phase?: string) =>
    rows.filter(({ kind: of, phase: at, text }) => of === kind && (phase === undefined || at === phase) && Number(text) >= low && Number(text) <= high) // biome-ignore format: one line
  const withPhases = <T>(make: (phase?: string) => T & { answers: number }): T[] => {
    const all = [make(), ...phases.map(make)].filter(({ answers }) => answers > 0)
    return all
  }
  const others = new Map<string, Row>()
  for (const row of rows.filter(({ kind }) => kind !== 'nps' && kind !== 'csat')) {
    const key = `${row.kind}/${row.text}`
    const sum = others.get(key) ?? { ...row, count: 0, real: 0, visitors: 0 }
    others.set(key, { ...sum, count: sum.count + row.count, real: sum.real + row.real, visitors: sum.visitors + row.visitors }) // biome-ignore format: one line
  }
  return {
    nps: withPhases((phase) => npsOf(scored('nps', 0, 10, phase), phase)),
    csat: withPhases((phase) => csatOf(scored('csat', 1, 5, phase), phase)),
    // A free text of few may say who they are; one visitor's answers to several kinds are counted under each.
    answers: [...others.values()]
      .filter((row) => !isFew({ real: row.real, visitors: row.count }))
      .sort((a, b) => b.count - a.count)
      .slice(0, MOST)
      .map(({ kind, text, count }) => ({ kind, text, count })),
    least: LEAST_VISITORS,
  }
}

const countOf = (rows: Row[], low = -Infinity, high = Infinity) =>
  rows.filter(({ text }) => Number(text) >= low && Number(text) <= high).reduce((sum, { count }) => sum + count, 0)
const areFew = (rows: Row[]) => countOf(rows) < LEAST_VISITORS && rows.some(({ real }) => real > 0)
const at = (phase?: string) => (phase === undefined ? {} : { phase })

function npsOf(rows: Row[], phase?: string): Nps {
  const [answers, promoters, detractors] = [countOf(rows), countOf(rows, 9), countOf(rows, 0, 6)]
  const hidden = areFew(rows)
  const score = hidden || answers === 0 ? null : Math.round(((promoters - detractors) / answers) * 100)
  const parts = hidden ? { promoters: 0, passives: 0, detractors: 0 } : { promoters, passives: answers - promoters - detractors, detractors } // biome-ignore format: one line
  return { ...at(phase), answers, ...parts, score }
}

function csatOf(rows: Row[], phase?: string): Voice['csat'][number] {
  const answers = countOf(rows)
  const sum = rows.reduce((all, { text, count }) => all + Number(text) * count, 0)
  return { ...at(phase), answers, mean: areFew(rows) || answers === 0 ? null : sum / answers }
}
