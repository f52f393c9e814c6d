/** What somebody did with a version of the rules. `source`: it came from the file on disk. */
export type StepKind = 'source' | 'approve' | 'schedule' | 'withdraw' | 'publish'

export interface VersionStep {
  kind: StepKind
  who: string
  /** ISO 8601 */
  at: string
  /** Of `schedule`: when it is to be published, ISO 8601. */
  due?: string
}

/** One saved text of the rules, which never changes. */
export interface RulesVersion {
  id: number
  who: string
  note: string
  /** ISO 8601 */
  at: string
  /** The version it was made from. */
  basedOn?: number
  steps: VersionStep[]
}

/** What the collector keeps of the rules, and the desk shows: answer of `GET /desk/api/rules`. */
export interface RulesState {
  /** What visitors get now: id of its version. */
  published: number
  /** Its text. */
  text: string
  /** The newest first. */
  versions: RulesVersion[]
  /** Text of the site's `*.journeys.json`; empty: none. */
  journeys: string
  canPublish: boolean
}
