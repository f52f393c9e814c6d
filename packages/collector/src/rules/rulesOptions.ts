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
