type Say<Values extends string[] = [value: string]> = (...values: Values) => string
type Keyed<Keys extends string> = Record<Keys, string>

/** Everything the rules page says; each language has all of it. Values come formatted. */
export interface RulesWords {
  title: string
  file: string
  editor: string
  loading: string
  failed: string
  kept: string
  views: string
  tabs: Keyed<'file' | 'read' | 'forms' | 'matrix' | 'play' | 'simulate' | 'versions'>
  stale: string
  noConfig: string
  duration: Say
  moment: Say
  problems: {
    title: (errors: number, warnings: number) => string
    level: Keyed<'error' | 'warning'>
    line: (line: number) => string
    meant: string
    mend: string
  }
  aloud: Keyed<'personas' | 'phases' | 'slots' | 'audiences' | 'goals' | 'inFile'>
  matrix: Keyed<'title' | 'caption' | 'slot' | 'all' | 'or' | 'own' | 'orOwn' | 'none'>
  portrait: Keyed<'needs' | 'goals' | 'tone' | 'content' | 'nothing'>
  play: Keyed<
    | 'event' | 'ownEvents' | 'knownEvents' | 'page' | 'properties' | 'times' | 'after' | 'add' | 'load' | 'tail' | 'noTail' | 'clear' | 'chart' | 'clock' | 'empty' | 'look'
    | 'moment' | 'phase' | 'slots' | 'changes' | 'copy' | 'copied' | 'caseName'
  > & { remove: (step: number) => string; sinceStart: (ms: number) => string }
  forms: Keyed<
    | 'unreadable' | 'label' | 'note' | 'portrait' | 'who' | 'priority' | 'byConditions' | 'byPoints' | 'audience' | 'addEvent' | 'addFact' | 'event' | 'atLeast' | 'times' | 'within' | 'ever' | 'session' | 'property' | 'is' | 'addWhere'
    | 'fact' | 'compared' | 'value' | 'yes' | 'no' | 'ifMissing' | 'enter' | 'leave' | 'points' | 'minEvidence' | 'halfLife' | 'signals' | 'addSignal' | 'weight' | 'cap' | 'noCap' | 'likeAll'
    | 'forWhom' | 'device' | 'language' | 'channel' | 'text' | 'when' | 'always' | 'content' | 'goal' | 'goalOfSlot' | 'noGoal' | 'also' | 'share' | 'holdout' | 'at' | 'variants' | 'order' | 'addVariant' | 'newVariant'
  > & {
    lists: Keyed<'personas' | 'slots'>
    groups: Keyed<'all' | 'any' | 'none'>
    units: Keyed<'s' | 'm' | 'h' | 'd' | 'w'>
    values: Keyed<'phone' | 'tablet' | 'desktop' | 'none' | 'internal' | 'search' | 'social' | 'email' | 'other'>
    add: Keyed<'personas' | 'slots'>
    newName: Keyed<'personas' | 'slots'>
    howLong: Say
    unitOf: Say
    groupOf: Say
    removeWhat: Say
    earlier: Say
    later: Say
    usual: Say
    only: Say
    arm: Say
    condition: (number: number) => string
    signal: (number: number) => string
  }
  simulate: Keyed<'about' | 'run' | 'busy' | 'errors' | 'failed' | 'old' | 'nobody' | 'persona' | 'phase' | 'before' | 'after'> & {
    result: Say<[changed: string, all: string, share: string]>
    notWhole: Say
    changed: Say
  }
  versions: Keyed<
    | 'who' | 'changes' | 'unchanged' | 'note' | 'save' | 'hasErrors' | 'title' | 'due' | 'live' | 'file' | 'approve' | 'publish' | 'back' | 'withdraw' | 'compare' | 'edit' | 'download'
    | 'meanwhile' | 'refused' | 'failed' | 'unreachable' | 'signedOut' | 'foreign' | 'onlyHere' | 'gone'
  > & {
    version: (id: number) => string
    publishAt: Say
    made: Say<[who: string, when: string]>
    steps: Record<'source' | 'approve' | 'schedule' | 'withdraw' | 'publish', Say<[who: string, when: string, due: string]>>
  }
} // biome-ignore format: one glance
