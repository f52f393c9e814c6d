/** What the rules page of the desk works with. */
export interface RulesOptions {
  /** Text of the `lotse.json` that this server was started with. */
  text: string
  /** Text of its `*.journeys.json`: they must pass before anything is published. */
  journeys?: string
  /** Folder of the built tag: `lotse.js` and its parts. Left out: nothing can be published. */
  tagFolder?: string
  /** Where publishing writes the site's files. Left out: they are only handed to `onPublished` and for download. */
  siteFolder?: string
  /** Told of what was published: name → text. */
  onPublished?(files: Map<string, string>): void
}

/** What somebody did with a version. `source`: it came from the file on disk. */
export type StepKind = 'source' | 'approve' | 'schedule' | 'withdraw' | 'publish'

export interface VersionStep {
  kind: StepKind
  who: string
  /** ISO 8601 */
  at: string
  /** Of `schedule`: when it is to be published, ISO 8601. */
  due?: string
}

/** One saved text, which never changes. */
export interface RulesVersion {
  id: number
  who: string
  note: string
  at: string
  /** The version it was made from. */
  basedOn?: number
  steps: VersionStep[]
}

/** `GET /desk/api/rules` */
export interface RulesState {
  /** What visitors get now. */
  published: number
  text: string
  /** The newest first. */
  versions: RulesVersion[]
  journeys: string
  canPublish: boolean
}
