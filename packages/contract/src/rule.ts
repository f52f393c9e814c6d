/**
 * The rule language of `lotse.json` (`when`, one grammar everywhere). A leaf is true, false or unknown; unknown is
 * never a match, also under `none`. Every key not listed here is an error in `lotse check`.
 */
export type Rule =
  | AllRule
  | AnyRule
  | NoneRule
  | SomeRule
  | FactRule
  | EventRule
  | SequenceRule
  | VisitRule
  | AudienceRule

export interface AllRule extends Noted {
  all: Rule[]
}
export interface AnyRule extends Noted {
  any: Rule[]
}
/** True when every member is false: an unknown member makes it unknown. */
export interface NoneRule extends Noted {
  none: Rule[]
}
/** True when at least `some` members are true. */
export interface SomeRule extends Noted {
  some: number
  of: Rule[]
}

export interface Noted {
  /** For people; `lotse build` strips it. */
  note?: string
}

export type Scalar = string | number | boolean

/**
 * One vocabulary of comparisons for facts, counts, sums and times alike; several keys are AND. Numbers compare as
 * numbers, text as text, exactly; a wrong type is unknown. Times take durations (`30m`, `7d`).
 */
export interface Comparison {
  is?: Scalar
  isNot?: Scalar
  in?: Scalar[]
  notIn?: Scalar[]
  lessThan?: Operand
  atMost?: Operand
  moreThan?: Operand
  atLeast?: Operand
  /** Both ends included. */
  between?: [number | Duration, number | Duration]
  contains?: string
  startsWith?: string
  endsWith?: string
  /** A glob: `*` within a segment, `**` across segments. Never a regular expression. */
  matches?: string
  exists?: boolean
}

/** A number, a duration, or another measure times a factor: `{ "of": { "event": "purchase" }, "factor": 0.3 }`. */
export type Operand = number | Duration | { of: Measure; factor?: number }

/** `250ms`, `20s`, `30m`, `12h`, `7d`, `2w`. */
export type Duration = string

/** A duration; `session`: the present visit (a gap of 30 minutes starts a new one); `ever`: everything known. */
export type Window = Duration | 'session' | 'ever'

/** Compares a fact: `{ "fact": "cart.value", "lessThan": 100 }`. */
export interface FactRule extends Comparison, Noted {
  /** Dot path, e.g. `page.category`, `user.loggedIn`, `crm.segment`. */
  fact: string
  /** What a missing fact means for this leaf instead of unknown. */
  ifMissing?: boolean
}

/** Property path → value, list of values (any of them), or comparison; keys are AND. Looked up in properties, then in context. */
export type Where = { [path: string]: Scalar | Scalar[] | Comparison }

/** Which events, and what of them is measured; left out: how many. */
export interface Measure {
  /** One event name or several. */
  event?: string | string[]
  where?: Where
  /** Left out: `ever`. */
  within?: Window
  /** How many different values of this property. */
  distinct?: string
  /** How often the most repeated value of this property occurred. */
  maxRepeat?: string
  /** Sum of this numeric property. */
  sum?: string
  /** Which share (0 to 1) of these events also matches this; unknown while there are none. */
  share?: Where
  /** Time since the first or last of these events; unknown while there are none. */
  since?: 'first' | 'last'
  /** Active time on pages of this type (`*` for all), summed from `user_engagement`. */
  activeTime?: string
  /** `sessions`: visits; `days`: UTC days with activity. */
  visits?: 'sessions' | 'days'
}

/** Counts events: `{ "event": "view_item", "times": { "atLeast": 3 }, "within": "7d" }`; without `times`: at least once. */
export interface EventRule extends Measure, Comparison, Noted {
  event: string | string[]
  /** Compares the count. With `distinct`, `sum`, … the comparison stands beside it. */
  times?: Comparison
}

/** Active time and visits: `{ "activeTime": "product", "atLeast": "20s" }`, `{ "visits": "sessions", "atLeast": 2 }`. */
export interface VisitRule extends Comparison, Noted {
  activeTime?: string
  visits?: 'sessions' | 'days'
  within?: Window
}

export interface Step {
  event: string | string[]
  where?: Where
}

/** True when its steps occurred in this order inside `within`, none of `without` after the first step. */
export interface SequenceRule extends Noted {
  /** A step in short: the name of its event. */
  sequence: (string | Step)[]
  within?: Window
  /** At most this long from first to last step. */
  span?: Duration
  without?: string | string[]
}

/** A named condition from `audiences`. */
export interface AudienceRule extends Noted {
  audience: string
}
