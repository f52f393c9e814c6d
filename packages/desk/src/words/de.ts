import type { Words } from './words.ts'

export const de: Words = {
  report: 'Bericht',
  places: 'Seiten',
  rules: 'Regeln',
  range: 'Zeitraum',
  ranges: { 7: '7 Tage', 30: '30 Tage', 90: '90 Tage', 0: 'Alles' },
  language: 'Sprache',
  theme: { day: 'Tag', night: 'Nacht', label: 'Farben' },
  loading: 'Wird ausgelotet …',
  failed: 'Der Collector antwortet nicht. Was hier steht, kann veraltet sein.',
  counted: 'Wie wird das gezählt?',
  asTable: 'Als Tabelle',
  csv: (name) => `Als CSV speichern: ${name}`,
  until: (from, to) => (from === to ? from : `${from} bis ${to}`),

  totals: { visitors: 'Besucher', visits: 'Besuche', orders: 'Bestellungen', value: 'Bestellwert', events: 'Ereignisse' },
  totalsDefinition: {
    visitors: 'Browser mit mindestens einem Ereignis, gezählt nach ihrer eigenen Zufallskennung. Roboter zählen nicht.',
    visits: 'Ein Besuch endet nach 30 Minuten ohne Ereignis.',
    orders: 'purchase-Ereignisse; dieselbe transaction_id zählt je Besucher einmal.',
    value: 'Summe von value dieser Bestellungen.',
    events: 'Alles, was in dieser Zeit gespeichert wurde. Jedes Ereignis steht einmal da, wie oft es auch gesendet wurde.',
  },
  change: (change) => `${change} gegenüber der Zeit davor`,

  who: 'Wer kommt?',
  whoDefinition:
    'Besucher je Tag (UTC) nach der Persona, die ihr letztes Ereignis dieses Tages ergab. Es rechnet derselbe Klassifikator wie in der Seite. Weniger als 10 echte Besucher werden nicht gezeigt und als keine gezeichnet.',
  day: 'Tag, dessen Zahlen dastehen',
  unknown: 'noch nicht bekannt',

  journey: 'Wohin führt die Reise?',
  journeyDefinition:
    'Reisen aller in dieser Zeit gesehenen Besucher ab ihrem ersten Tag, gezeichnet für die ersten vier Schritte. Ein Band ist so breit wie die Zahl der Besucher; wo von einem Balken keines abgeht, sind sie geblieben. Schritte zurück sind sandfarben: Anzeichen, die verblasst sind, oder eine Phase, die erledigt ist. Schritte von weniger als 10 Besuchern werden nicht gezeigt.',
  now: 'Phase jetzt',
  nowDefinition: 'Nach dem letzten Ereignis jedes in dieser Zeit gesehenen Besuchers.',
  moves: 'Häufigste Schritte',
  movesHead: { move: 'Schritt', count: 'Wie oft', days: 'Tage davor' },
  flow: (visitors, from, to, step) => `${visitors} gingen von ${from} nach ${to} (Schritt ${step})`,
  stay: (visitors, phase, step) =>
    step === 0 ? `${visitors} begannen in ${phase}` : `${visitors} in ${phase} nach ${step} ${step === 1 ? 'Schritt' : 'Schritten'}`,
  start: 'Beginn',
  move: (step) => `Schritt ${step}`,
  noMoves: 'Noch ist niemand weitergegangen.',

  matrix: 'Wer steht wo?',
  matrixDefinition: (least) =>
    `In dieser Zeit gesehene Besucher nach Persona und Phase ihres letzten Ereignisses. Zellen mit weniger als ${least} echten Besuchern werden nicht gezeigt, und wo nötig einige dazu, damit niemand erkannt werden kann. Beispieldaten sind niemand und werden gezeigt.`,
  withheld: (least) => `weniger als ${least}, oder mit einer solchen Zelle verdeckt`,
  withheldNote: (cells) => `${cells} Zellen zum Schutz der Besucher nicht gezeigt.`,
  persona: 'Persona',

  slots: 'Was bewirken die Slots?',
  slotsDefinition:
    'Gesehen heißt: zur Hälfte eine Sekunde lang im Bild. Klickrate: von den Besuchern, die es sahen, jene, die darin klickten. Konversion: jene, die das Ziel erreichten, nachdem sie es zuerst gesehen hatten. Verglichen wird mit Besuchern, die dasselbe gesehen hätten und zum Vergleich nichts sahen; der Balken ist das Intervall, das mit 95 % an jedem Tag gilt, an dem Sie nachsehen (jederzeit gültig, Waudby-Smith u. a. 2024). Varianten mit weniger als 10 Besuchern werden nicht gezeigt.',
  noSlots: 'Noch wurde kein Slot gesehen. Slots und ihre Varianten stehen in lotse.json.',
  noExposures: (slots) => `Noch nicht gesehen: ${slots}.`,
  goal: (goal) => `Ziel: ${goal}`,
  noGoal: 'Kein Ziel gesetzt: Konversion lässt sich nicht zählen.',
  slotHead: { variant: 'Variante', visitors: 'Besucher', exposures: 'Gesehen', clicks: 'Klickrate', conversion: 'Konversion', uplift: 'Gegen Vergleichsgruppe' },
  defaultVariant: 'eigener Inhalt',
  uplift: {
    better: (points) => `Wirkt: ${points} Punkte.`,
    worse: (points) => `Schadet: ${points} Punkte. Ändern.`,
    'no-difference': () => 'Kein Unterschied, der der Rede wert ist.',
    'not-yet-enough': (visitors) => `Noch nicht genug Besucher: etwa ${visitors} fehlen.`,
  },
  days: (days) => `Noch nicht genug Besucher: noch etwa ${days} Tage.`,
  mismatch: 'Die Besucher sind nicht so aufgeteilt, wie es die Konfiguration sagt. Trauen Sie diesem Vergleich nicht: Suchen Sie nach Weiterleitungen, Fehlern oder Robotern, die nur eine Gruppe treffen.',
  noHoldout: 'Ohne Vergleichsgruppe (holdoutPercent) kein Vergleich.',
  interval: (low, high) => `zwischen ${low} und ${high} Punkten`,


  voice: 'Was Kunden sagen',
  voiceDefinition: (least) =>
    `Net Promoter Score: Anteil der 9 und 10 minus Anteil der 0 bis 6, −100 bis 100, nach der Phase zur Zeit der Antwort. Werte und Anzahlen von weniger als ${least} Besuchern werden nicht gezeigt, und wo nötig auch die nächstgrößeren.`,
  noVoice: 'Noch keine Antworten. Ein Slot kann fragen: Inhalt der Art survey.',
  allPhases: 'Alle',
  answers: (answers) => `${answers} Antworten`,
  detractors: 'Kritiker', passives: 'Passive', csat: 'Zufriedenheit, von 5:', promoters: 'Fürsprecher',

  channels: 'Wie finden sie uns?',
  channelsDefinition: 'Besuche nach ihrer Herkunft: ein Kanal neben dem Web, die Kampagne, sonst die verweisende Seite; mit den Bestellungen in diesen Besuchen.',
  channelHead: { channel: 'Kanal', visits: 'Besuche', orders: 'Bestellungen', value: 'Wert' },
  channel: { direct: 'direkt eingegeben', search: 'Suche', paid: 'Anzeigen', social: 'Soziale Netze', referral: 'andere Seiten', email: 'Mail', display: 'Banner', affiliate: 'Partner', store: 'im Laden', app: 'App', till: 'Kasse', unknown: 'unbekannt' },

  dead: 'Abgewiesene Ereignisse',
  deadDefinition: 'Ereignisse, die nicht zu ihrer Beschreibung passten. Sie werden mit dem Grund aufgehoben und zählen nirgends.',
  noDead: 'Keine. Jedes Ereignis passte zu seiner Beschreibung.',
  bots: (bots) => `Roboter: ${bots} nicht gezählt`,
  countBots: 'Roboter mitzählen',

  sample: (share) => `Enthält Beispieldaten: ${share} der gezeigten Besucher sind erfunden.`,
  removeSample: 'Beispieldaten entfernen',
  confirmSample: 'Wirklich entfernen? Sie kommen nicht zurück.',
  keep: 'Behalten',

  empty: {
    title: 'Noch kein Schiff in Sicht',
    text: 'Noch war niemand hier, dessen Ereignisse gespeichert werden dürfen. Den Shop in einem anderen Tab öffnen, der Messung zustimmen und sich umsehen: Diese Seite folgt in wenigen Sekunden.',
    steps: [
      'Die Seite hat das Script-Tag im Kopf:',
      'lotse.json nennt den Collector unter collect.endpoint.',
      'Der Besucher hat zugestimmt: Vorher wird nichts gespeichert und nichts gesendet.',
    ],
    dead: (count) => `${count} Ereignisse kamen an, wurden aber abgewiesen. Die Gründe stehen unten.`,
  },
  phases: { discover: 'Entdecken', explore: 'Erkunden', buy: 'Kaufen', use: 'Nutzen', ask: 'Fragen', engage: 'Mitmachen' },
  foot: 'Alle Zahlen stammen aus Ereignissen, denen Besucher zugestimmt haben. Adressen werden nicht gespeichert.',
} // biome-ignore format: one glance
