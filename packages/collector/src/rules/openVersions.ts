import type { RulesVersion, StepKind, VersionStep } from '@lotse/contract'
import type Database from 'libsql'

/** Saved texts and what became of them: an append-only journal, so that nothing is ever lost and one click goes back. */
export interface Versions {
  all(): RulesVersion[]
  textOf(id: number): string | undefined
  save(version: { text: string; who: string; note: string; basedOn?: number | undefined }): number
  step(id: number, kind: StepKind, who: string, due?: number): void
  /** The version published last. */
  published(): number | undefined
  /** The text that came from the file on disk last. */
  lastSource(): string | undefined
  /** What waits for its date. */
  scheduled(): { id: number; who: string; due: number }[]
}

interface VersionRow {
  id: number
  who: string
  note: string
  made_at: number
  based_on: number | null
}
interface StepRow {
  version: number
  kind: StepKind
  who: string
  at: number
  due: number | null
}

const iso = (time: number): string => new Date(time).toISOString()
const stepOf = ({ kind, who, at, due }: StepRow): VersionStep => ({ kind, who, at: iso(at), ...(due !== null && { due: iso(due) }) }) // biome-ignore format: one thought

export function openVersions(database: Database.Database, clock: () => number): Versions {
  const insert = database.prepare('INSERT INTO rules_version (text, who, note, made_at, based_on) VALUES (?, ?, ?, ?, ?)') // biome-ignore format: one statement
  const insertStep = database.prepare('INSERT INTO rules_step (version, kind, who, at, due) VALUES (?, ?, ?, ?, ?)')
  const rows = database.prepare('SELECT id, who, note, made_at, based_on FROM rules_version ORDER BY id DESC')
  const steps = database.prepare('SELECT version, kind, who, at, due FROM rules_step ORDER BY seq')
  const text = database.prepare('SELECT text FROM rules_version WHERE id = ?')
  const last = database.prepare("SELECT version FROM rules_step WHERE kind = 'publish' ORDER BY seq DESC LIMIT 1")
  const source = database.prepare("SELECT v.text FROM rules_step s JOIN rules_version v ON v.id = s.version WHERE s.kind = 'source' ORDER BY s.seq DESC LIMIT 1") // biome-ignore format: one statement
  const textOf = (id: number): string | undefined => (text.all(id) as { text: string }[])[0]?.text
  return {
    textOf,
    all() {
      const made = steps.all() as StepRow[]
      return (rows.all() as VersionRow[]).map(({ id, who, note, made_at, based_on }) => ({
        id,
        who,
        note,
        at: iso(made_at),
        ...(based_on !== null && { basedOn: based_on }),
        steps: made.filter(({ version }) => version === id).map(stepOf),
      }))
    },
    save: ({ text, who, note, basedOn }) =>
      Number(insert.run(text, who, note, clock(), basedOn ?? null).lastInsertRowid),
    step: (id, kind, who, due) => void insertStep.run(id, kind, who, clock(), due ?? null),
    published: () => (last.all() as { version: number }[])[0]?.version,
    lastSource: () => (source.all() as { text: string }[])[0]?.text,
    scheduled() {
      const newest = new Map<number, StepRow>()
      for (const row of steps.all() as StepRow[]) if (row.kind !== 'approve') newest.set(row.version, row)
      return [...newest.values()].flatMap(({ version, kind, who, due }) => kind === 'schedule' && due !== null ? [{ id: version, who, due }] : []) // biome-ignore format: one thought
    },
  }
}
