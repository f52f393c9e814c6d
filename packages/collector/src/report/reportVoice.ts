import type { Nps, Voice } from '@lotse/contract'
import { COUNTS, type ReportQuery } from './reportQuery.ts'

/** A score of fewer answers says nothing. */
const LEAST_ANSWERS = 5

/** Voice of the customer. NPS: share of 9 and 10 minus share of 0 to 6 (F. Reichheld, HBR December 2003). */
export function reportVoice({ all }: ReportQuery, phases: string[]): Voice {
  const within = `FROM answered a JOIN visitor v ON v.id = a.visitor WHERE ${COUNTS} AND a.time >= :from AND a.time < :to`
  const rows = all<{ phase: string; answers: number; promoters: number; detractors: number }>(
    `SELECT a.phase, count(*) AS answers, sum(a.score >= 9) AS promoters, sum(a.score <= 6) AS detractors
     ${within} AND a.kind = 'nps' AND a.score BETWEEN 0 AND 10 GROUP BY a.phase`,
  )
  const answers = all<Voice['answers'][number]>(
    `SELECT a.kind, coalesce(a.text, cast(a.score AS INTEGER)) AS text, count(*) AS count
     ${within} AND a.kind <> 'nps' AND (a.text IS NOT NULL OR a.score IS NOT NULL) GROUP BY 1, 2 ORDER BY 1, 3 DESC LIMIT 20`,
  )
  const sum = (key: 'answers' | 'promoters' | 'detractors') => rows.reduce((total, row) => total + row[key], 0)
  const overall = nps({ answers: sum('answers'), promoters: sum('promoters'), detractors: sum('detractors') })
  const byPhase = phases.flatMap((phase) => {
    const row = rows.find((one) => one.phase === phase)
    return row ? [{ phase, ...nps(row) }] : []
  })
  return {
    nps: overall.answers > 0 ? [overall, ...byPhase] : [],
    answers: answers.map((one) => ({ ...one, text: String(one.text) })),
    least: LEAST_ANSWERS,
  }
}

function nps({ answers, promoters, detractors }: { answers: number; promoters: number; detractors: number }): Nps {
  const score = answers < LEAST_ANSWERS ? null : Math.round(((promoters - detractors) / answers) * 100)
  return { answers, promoters, detractors, passives: answers - promoters - detractors, score }
}
