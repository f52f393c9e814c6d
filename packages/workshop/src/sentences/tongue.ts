/** A sentence, and what belongs under it: `text` ends in a colon where members follow. */
export interface Said {
  text: string
  members?: Said[]
}

/** How a language says what rules are made of. Pieces come said already. */
export interface Tongue {
  /** BCP 47, for numbers and dates. */
  code: string
  quote(text: string): string
  or: string
  /** Between what something is not, after `notIn`. */
  nor: string
  and: string
  /** What happened, by the name of the event: `viewed a page`, `eine Seite angesehen`. */
  events: { [name: string]: string }
  /** An event that the site named itself. */
  ownEvent(label: string): string
  /** The subject of a comparison, by the name of a fact or property: `the basket value`. */
  things: { [path: string]: string }
  /** Facts that are yes or no: [said of yes, said of no]. */
  truths: { [path: string]: [yes: string, no: string] }
  ownTruth(label: string): [yes: string, no: string]
  /** Several of a property, and the same one again: `products`, `the same product`. */
  many: { [property: string]: [several: string, same: string] }
  ownMany(property: string): [several: string, same: string]
  values: { [value: string]: string }
  compare: { [operator: string]: (value: string) => string }
  known: [yes: string, no: string]
  missing: [yes: string, no: string]
  /** A count: `at least 3 times`; of nothing at all: `never`. */
  times: { [operator: string]: (count: string) => string }
  never: string
  once: string
  /** A count beside a noun: `at least 5`. */
  amount: { [operator: string]: (value: string) => string }
  duration(count: string, unit: string, isOne: boolean): string
  within(count: string, unit: string, isOne: boolean): string
  session: string
  /** `viewed a page at least 3 times in the last 7 days` */
  happened(what: string, times: string, window: string): string
  distinct(what: string, amount: string, several: string, window: string): string
  repeated(what: string, same: string, times: string, window: string): string
  sum(what: string, thing: string, compared: string, window: string): string
  share(what: string, which: string, amount: string, window: string): string
  since(what: string, ago: string, isFirst: boolean, window: string): string
  ago: { [operator: string]: (duration: string) => string }
  active(pages: string, amount: string, window: string): string
  allPages: string
  pagesOf(type: string): string
  visited(times: string, window: string): string
  days(amount: string, window: string): string
  sequence(steps: string[], window: string, span: string, without: string): string
  audience(label: string): string
  asOften(factor: string, what: string): string
  /** The same of what is not a count. */
  asMuch(factor: string, much: string, what: string): string
  much: { sum(name: string): string; distinct(name: string): string; other: string }
  groups: { all: string; any: string; none: string; some(least: string, of: string): string }
}
