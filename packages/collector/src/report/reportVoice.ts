import type { Nps, Voice } from '@lotse/contract'
import { hideFew } from './hideFew.ts'
import { isFew, LEAST_VISITORS, PEOPLE, type People, type ReportQuery } from './reportQuery.ts'

/** Answers shown of questions with a choice. */
const MOST = 20

type Row = { kind: string; phase: string; text: string; count: number } & People

/** Voice of the customer. NPS: share of 9 and 10 minus share of 0 to 6 (F. Reichheld, HBR December 2003). */
export function reportVoice({ sums }: ReportQuery, phases: string[]): Voice {
  const rows = sums<Row>('answers', `k1 AS kind, k2 AS phase, k3 AS text, sum(count) AS count, ${PEOPLE}`, 3)
  const scored = (kind: string, low: number, high: number, phase?: string) =>
    rows.filter(({ kind: of, phase: at, text }) => of === kind && (phase === undefined || at === phase) && Number(text) >= low && Number(text) <= high) // biome-ignore format: one line
  const parts = (kind: string, low: number, high: number): Part[] => {
    const [all, ...each] = [undefined, ...phases].map((phase) => partOf(scored(kind, low, high, phase), phase))
    const hidden = hideFew([...each])
    return [all!, ...each]
      .filter(({ rows: own }) => own.length > 0)
      .map((part) => ({ ...part, isHidden: isFew(part) || isFew(all!) || hidden.has(part) }))
  }
  const others = new Map<string, Row>()
  for (const row of rows.filter(({ kind }) => kind !== 'nps' && kind !== 'csat')) {
    const key = `${row.kind}/${row.text}`
    const sum = others.get(key) ?? { ...row, count: 0, real: 0, visitors: 0 }
    others.set(key, { ...sum, count: sum.count + row.count, real: sum.real + row.real, visitors: sum.visitors + row.visitors }) // biome-ignore format: one line
  }
  return {
    nps: parts('nps', 0, 10).map(npsOf),
    csat: parts('csat', 1, 5).map(csatOf),
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
const at = (phase?: string) => (phase === undefined ? {} : { phase })

/** Answers of all, or in a phase. */
interface Part extends People {
  phase?: string
  rows: Row[]
  isHidden: boolean
}

function partOf(rows: Row[], phase?: string): Part {
  const sum = (key: 'real' | 'visitors') => rows.reduce((all, row) => all + row[key], 0)
  return { ...at(phase), rows, real: sum('real'), visitors: sum('visitors'), isHidden: false }
}

function npsOf({ phase, rows, isHidden }: Part): Nps {
  if (isHidden) return { ...at(phase), answers: null, promoters: 0, passives: 0, detractors: 0, score: null }
  const [answers, promoters, detractors] = [countOf(rows), countOf(rows, 9), countOf(rows, 0, 6)]
  const passives = answers - promoters - detractors
  const score = Math.round(((promoters - detractors) / answers) * 100)
  return { ...at(phase), answers, promoters, passives, detractors, score }
}

function csatOf({ phase, rows, isHidden }: Part): Voice['csat'][number] {
  if (isHidden) return { ...at(phase), answers: null, mean: null }
  const answers = countOf(rows)
  const sum = rows.reduce((all, { text, count }) => all + Number(text) * count, 0)
  return { ...at(phase), answers, mean: sum / answers }
}
