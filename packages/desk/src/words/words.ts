type Say<Values extends string[] = [value: string]> = (...values: Values) => string
type Keyed<Keys extends string> = Record<Keys, string>

/** Everything the desk says; each language has all of it. Values come formatted. */
export interface Words {
  report: string
  /** The pages of the desk. */
  places: string
  rules: string
  range: string
  ranges: Record<number, string>
  language: string
  theme: Keyed<'day' | 'night' | 'label'>
  loading: string
  failed: string
  counted: string
  asTable: string
  csv: Say<[name: string]>
  until: Say<[from: string, to: string]>

  totals: Keyed<'visitors' | 'visits' | 'orders' | 'value' | 'events'>
  totalsDefinition: Keyed<'visitors' | 'visits' | 'orders' | 'value' | 'events'>
  change: Say

  who: string
  whoDefinition: string
  day: string
  unknown: string

  journey: string
  journeyDefinition: string
  now: string
  nowDefinition: string
  moves: string
  movesHead: Keyed<'move' | 'count' | 'days'>
  flow(visitors: string, from: string, to: string, step: number): string
  stay(visitors: string, phase: string, step: number): string
  start: string
  move(step: number): string
  noMoves: string

  matrix: string
  matrixDefinition: Say<[least: string]>
  withheld: Say<[least: string]>
  withheldNote: Say<[cells: string]>
  persona: string

  slots: string
  slotsDefinition: string
  noSlots: string
  noExposures: Say<[slots: string]>
  goal: Say
  noGoal: string
  slotHead: Keyed<'variant' | 'visitors' | 'exposures' | 'clicks' | 'conversion' | 'uplift'>
  defaultVariant: string
  uplift: Record<'better' | 'worse' | 'no-difference' | 'not-yet-enough', Say>
  days: Say
  mismatch: string
  noHoldout: string
  interval: Say<[low: string, high: string]>

  voice: string
  voiceDefinition: Say<[least: string]>
  noVoice: string
  allPhases: string
  answers: Say
  csat: string
  detractors: string
  passives: string
  promoters: string

  channels: string
  channelsDefinition: string
  channelHead: Keyed<'channel' | 'visits' | 'orders' | 'value'>
  /** By the channel's id; another one is shown as it is. */
  channel: Record<string, string>

  dead: string
  deadDefinition: string
  noDead: string
  bots: Say
  countBots: string

  sample: Say<[share: string]>
  removeSample: string
  confirmSample: string
  keep: string

  empty: { title: string; text: string; steps: [string, string, string]; dead: Say<[count: string]> }
  /** Of the six-phase journey; phases of one's own have labels. */
  phases: Record<string, string>
  foot: string
}
