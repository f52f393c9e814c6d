/** What is said around rules: personas, phases, slots. Values come said already. */
export interface Phrases {
  persona: {
    when: (name: string) => string
    score: (name: string, enter: string, leave: string, halfLife: string) => string
    signal: (what: string, weight: string, isOne: boolean, cap: string, halfLife: string) => string
    evidence: (count: string) => string
    dwell: (duration: string) => string
    margin: (percent: string) => string
    priority: (number: string) => string
    unknown: string
  }
  phase: {
    first: (name: string) => string
    enter: (name: string) => string
    noEntry: (name: string) => string
    leave: string
    leaveElse: string
    evidence: (what: string) => string
    from: (names: string) => string
    dwell: (duration: string) => string
    default: string
  }
  slot: {
    intro: (name: string, place: string) => string
    goal: (name: string) => string
    holdout: (percent: string) => string
    late: string
    live: string
    nothing: string
  }
  variant: {
    intro: (name: string, whom: string) => string
    everyone: string
    persona: (names: string) => string
    phase: (names: string) => string
    device: (names: string) => string
    language: (names: string) => string
    channel: (names: string) => string
    audience: (names: string) => string
    when: string
    from: (date: string) => string
    to: (date: string) => string
    weekdays: (days: string) => string
    hours: (from: string, to: string) => string
    timeZone: (name: string) => string
    atMost: (times: string, within: string) => string
    untilClick: string
    group: (name: string) => string
    namespace: (name: string, from: string, to: string) => string
    test: (coverage: string) => string
    arm: (name: string, share: string) => string
    goal: (name: string) => string
    draft: string
    shows: string
  }
  content: {
    fields: (pairs: string) => string
    text: (text: string) => string
    html: string
    template: (id: string) => string
    ownTemplate: string
    image: (alt: string) => string
    attributes: (pairs: string) => string
    survey: (question: string) => string
    json: string
    hide: string
  }
  goal: (name: string, what: string) => string
  audience: (name: string) => string
  holdout: (percent: string) => string
  /** By the name of the default phase. */
  phases: { [id: string]: string }
  languages: { [code: string]: string }
}
