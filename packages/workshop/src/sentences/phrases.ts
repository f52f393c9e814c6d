import { dative } from './de.ts'

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

export const en: Phrases = {
  persona: {
    when: (name) => `${name} is whoever this is true of:`,
    score: (name, enter, leave, halfLife) => `${name} is whoever has ${enter} points, until fewer than ${leave} are left. Half of the points fade every ${halfLife}. Points come when someone …`,
    signal: (what, weight, isOne, cap, halfLife) => `… ${what}: ${weight} ${isOne ? 'point' : 'points'}${cap && `, ${cap} at most`}${halfLife && `, half of them gone after ${halfLife}`}`,
    evidence: (count) => `At least ${count} of these are needed.`,
    dwell: (duration) => `Once reached it stays for at least ${duration}.`,
    margin: (percent) => `It must lead the next one by ${percent} %.`,
    priority: (number) => `Goes before personas of lower priority (${number}).`,
    unknown: 'no persona yet',
  },
  phase: {
    first: (name) => `${name}: here every journey begins.`,
    enter: (name) => `${name} begins when:`,
    noEntry: (name) => `${name}: nothing leads here but falling back.`,
    leave: 'It ends when:',
    leaveElse: 'It ends when this is no longer true.',
    evidence: (what) => `Only this brings someone in: ${what}.`,
    from: (names) => `One may come here from: ${names}.`,
    dwell: (duration) => `It does not fade within ${duration}.`,
    default: 'The journey has the six usual phases: Discover, Explore, Buy, Use, Ask and Engage.',
  },
  slot: {
    intro: (name, place) => `In ${name}${place && ` (${place})`} the first of these that fits is shown, else the page’s own content:`,
    goal: (name) => `It is measured by the goal ${name}.`,
    holdout: (percent) => `${percent} % of the visitors keep the page’s own content, for comparison.`,
    late: 'What is decided late may be swapped outside the view.',
    live: 'It may change while the page is open.',
    nothing: 'Nothing yet: everyone sees the page’s own content.',
  },
  variant: {
    intro: (name, whom) => `${name}: for ${whom}`,
    everyone: 'everyone',
    persona: (names) => names,
    phase: (names) => `in the phase ${names}`,
    device: (names) => `on ${names}`,
    language: (names) => `on pages in ${names}`,
    channel: (names) => `by the channel ${names}`,
    audience: (names) => `of the audience ${names}`,
    when: 'Only when:',
    from: (date) => `from ${date}`,
    to: (date) => `until ${date}`,
    weekdays: (days) => `on ${days}`,
    hours: (from, to) => `between ${from} and ${to}`,
    timeZone: (name) => `by the clock of ${name}`,
    atMost: (times, within) => `Shown at most ${times === '1' ? 'once' : `${times} times`}${within && ` within ${within}`}.`,
    untilClick: 'Not shown again after a click on it.',
    group: (name) => `Of the group “${name}” only one is shown on a page.`,
    namespace: (name, from, to) => `Only for the visitors from ${from} to ${to} % of “${name}”.`,
    test: (coverage) => `A test${coverage && ` with ${coverage} % of these visitors`}:`,
    arm: (name, share) => `${share} % see ${name}`,
    goal: (name) => `It is measured by the goal ${name}.`,
    draft: 'A draft: nobody sees it yet.',
    shows: 'Shows',
  },
  content: {
    fields: (pairs) => pairs,
    text: (text) => `the text ${text}`,
    html: 'own markup',
    template: (id) => `the template ${id} of the page`,
    ownTemplate: 'the template that stands in the page for it',
    image: (alt) => `a picture: ${alt}`,
    attributes: (pairs) => `changed attributes: ${pairs}`,
    survey: (question) => `the question ${question}`,
    json: 'data for your own code',
    hide: 'nothing: the place stays empty',
  },
  goal: (name, what) => `${name} is reached by whoever ${what}.`,
  audience: (name) => `To the audience ${name} belongs whoever this is true of:`,
  holdout: (percent) => `${percent} % of the visitors keep every default, to measure what all of this is worth.`,
  phases: { discover: 'Discover', explore: 'Explore', buy: 'Buy', use: 'Use', ask: 'Ask', engage: 'Engage' },
  languages: { de: 'German', en: 'English', fr: 'French', it: 'Italian', es: 'Spanish', nl: 'Dutch', pl: 'Polish', da: 'Danish', sv: 'Swedish', cs: 'Czech' },
} // biome-ignore format: one glance

export const de: Phrases = {
  persona: {
    when: (name) => `${name} ist, auf wen das zutrifft:`,
    score: (name, enter, leave, halfLife) => `${name} ist, wer ${enter} Punkte hat, bis weniger als ${leave} übrig sind. Alle ${halfLife} verblasst die Hälfte der Punkte. Punkte gibt es, wenn jemand …`,
    signal: (what, weight, isOne, cap, halfLife) => `… ${what.replace(/^(.*?)( \(.*)?$/, '$1 hat$2')}: ${weight} ${isOne ? 'Punkt' : 'Punkte'}${cap && `, höchstens ${cap}`}${halfLife && `, nach ${dative(halfLife)} noch die Hälfte`}`,
    evidence: (count) => `Mindestens ${count} davon sind nötig.`,
    dwell: (duration) => `Einmal erreicht, gilt es mindestens ${duration} lang.`,
    margin: (percent) => `Der Vorsprung vor der nächsten muss ${percent} % betragen.`,
    priority: (number) => `Geht Personas mit kleinerem Vorrang vor (${number}).`,
    unknown: 'noch keine Persona',
  },
  phase: {
    first: (name) => `${name}: Hier beginnt jede Reise.`,
    enter: (name) => `${name} beginnt, wenn:`,
    noEntry: (name) => `${name}: Hierher führt nur das Zurückfallen.`,
    leave: 'Die Phase endet, wenn:',
    leaveElse: 'Die Phase endet, wenn das nicht mehr zutrifft.',
    evidence: (what) => `Nur das bringt jemanden hierher: ${what}.`,
    from: (names) => `Hierher kommt man aus: ${names}.`,
    dwell: (duration) => `Sie verblasst nicht innerhalb von ${dative(duration)}.`,
    default: 'Die Reise hat die sechs üblichen Phasen: Entdecken, Erkunden, Kaufen, Nutzen, Fragen und Mitmachen.',
  },
  slot: {
    intro: (name, place) => `In ${name}${place && ` (${place})`} erscheint das Erste hiervon, das passt, sonst der eigene Inhalt der Seite:`,
    goal: (name) => `Gemessen wird am Ziel ${name}.`,
    holdout: (percent) => `${percent} % der Besucher behalten zum Vergleich den eigenen Inhalt der Seite.`,
    late: 'Was spät entschieden wird, darf außerhalb des Sichtbaren getauscht werden.',
    live: 'Der Inhalt darf sich ändern, während die Seite offen ist.',
    nothing: 'Noch nichts: Alle sehen den eigenen Inhalt der Seite.',
  },
  variant: {
    intro: (name, whom) => `${name}: für ${whom}`,
    everyone: 'alle',
    persona: (names) => names,
    phase: (names) => `in der Phase ${names}`,
    device: (names) => `am ${names}`,
    language: (names) => `auf Seiten in ${names}`,
    channel: (names) => `über den Kanal ${names}`,
    audience: (names) => `aus der Zielgruppe ${names}`,
    when: 'Nur wenn:',
    from: (date) => `ab ${date}`,
    to: (date) => `bis ${date}`,
    weekdays: (days) => `am ${days}`,
    hours: (from, to) => `zwischen ${from} und ${to} Uhr`,
    timeZone: (name) => `nach der Uhr von ${name}`,
    atMost: (times, within) => `Erscheint höchstens ${times === '1' ? 'einmal' : `${times}-mal`}${within && ` innerhalb von ${dative(within)}`}.`,
    untilClick: 'Erscheint nach einem Klick darauf nicht wieder.',
    group: (name) => `Aus der Gruppe „${name}“ erscheint auf einer Seite nur eines.`,
    namespace: (name, from, to) => `Nur für die Besucher von ${from} bis ${to} % von „${name}“.`,
    test: (coverage) => `Ein Test${coverage && ` mit ${coverage} % dieser Besucher`}:`,
    arm: (name, share) => `${share} % sehen ${name}`,
    goal: (name) => `Gemessen wird am Ziel ${name}.`,
    draft: 'Ein Entwurf: Noch sieht das niemand.',
    shows: 'Zeigt',
  },
  content: {
    fields: (pairs) => pairs,
    text: (text) => `den Text ${text}`,
    html: 'eigenes Markup',
    template: (id) => `die Vorlage ${id} der Seite`,
    ownTemplate: 'die Vorlage, die dafür in der Seite steht',
    image: (alt) => `ein Bild: ${alt}`,
    attributes: (pairs) => `geänderte Attribute: ${pairs}`,
    survey: (question) => `die Frage ${question}`,
    json: 'Daten für eigenen Code',
    hide: 'nichts: Der Platz bleibt leer',
  },
  goal: (name, what) => `${name} ist erreicht, wenn jemand ${what.replace(/^(.*?)( \(.*)?$/, '$1 hat$2')}.`,
  audience: (name) => `Zur Zielgruppe ${name} gehört, auf wen das zutrifft:`,
  holdout: (percent) => `${percent} % der Besucher behalten überall den eigenen Inhalt der Seite, um den Wert des Ganzen zu messen.`,
  phases: { discover: 'Entdecken', explore: 'Erkunden', buy: 'Kaufen', use: 'Nutzen', ask: 'Fragen', engage: 'Mitmachen' },
  languages: { de: 'Deutsch', en: 'Englisch', fr: 'Französisch', it: 'Italienisch', es: 'Spanisch', nl: 'Niederländisch', pl: 'Polnisch', da: 'Dänisch', sv: 'Schwedisch', cs: 'Tschechisch' },
} // biome-ignore format: one glance
