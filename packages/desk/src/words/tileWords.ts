type Say<Values extends string[] = [value: string]> = (...values: Values) => string
interface Tile {
  title: string
  definition: string
  none: string
  head: string[]
}

/** What the tiles of the report say beside `Words`. */
export interface TileWords {
  tabs: Record<'overview' | 'journey' | 'slots' | 'content' | 'quality', string>
  sections: string
  campaigns: Tile
  handovers: Tile
  paths: Tile & { mean: Say; visitors: string }
  cohorts: Tile & { week: Say; repeat: Say }
  unread: Tile
  searches: Tile & { totals: Say<[vain: string, left: string, all: string]> }
  friction: Tile
  vitals: Tile & { all: string; rating: Record<'good' | 'needs-improvement' | 'poor', string> }
  leads: Tile
  consent: Tile & { notMeasured: string; choices: Say; purpose: Say; source: Say }
  dead: string[]
  allChannels: string
  few: string
  dwell: string
  perVisitor: string
  ratio: Say<[shares: string, p: string]>
}

const en: TileWords = {
  tabs: { overview: 'Overview', journey: 'Journey', slots: 'Slots', content: 'Content & search', quality: 'Quality' },
  sections: 'Parts of the report',
  campaigns: { title: 'Which campaigns bring whom?', definition: 'Visits by source, medium and name of the first campaign that they name (utm_source, utm_medium, utm_campaign), with the orders placed in these visits. Campaigns of fewer than 10 real visitors are summed up.', none: 'No visit named a campaign.', head: ['Campaign', 'Visits', 'Visitors', 'Orders', 'Value'] },
  handovers: { title: 'From channel to channel', definition: 'A visit and the next one of the same visitor through another channel. Pairs of fewer than 10 visitors are withheld.', none: 'Nobody has come through two channels yet.', head: ['Handover', 'How often', 'Visitors'] },
  paths: { title: 'Paths that win and lose', definition: 'The way of each visitor through the phases, in order, six at most. Gain: the goal value that visitors on this path bring, less what as many visitors of their persona bring on the mean. The ten largest per persona, gains first. Paths of fewer than 10 visitors are withheld.', none: 'Not yet 10 visitors of one persona.', head: ['Path', 'Visitors', 'Reached a goal', 'Goal value', 'Gain'], mean: (mean) => `${mean} per visitor on the mean`, visitors: 'visitors' },
  cohorts: { title: 'Who comes back, who buys again?', definition: 'Visitors first seen in this time, by persona: the share seen again in the first, second … week after their first day, of those for whom that week is over. Bought again: of those who ordered in this time, the share with a second order within so many days, of those for whom they are over. Fewer than 10 visitors are withheld.', none: 'Not yet 10 visitors of one persona.', head: ['Persona', 'New visitors', 'Buyers'], week: (week) => `Week ${week}`, repeat: (days) => `Bought again in ${days} d` },
  unread: { title: 'Seen, not read', definition: 'Read: in view for 4 seconds in all (16 words at 238 a minute, Brysbaert 2019), or clicked. The least read first. Change what does not earn its place.', none: 'Nothing has been seen yet.', head: ['Content', 'Visitors', 'Read it', 'Seconds in view', 'Clicked'] },
  searches: { title: 'Searched in vain', definition: 'No result: the shop told 0 results. No click: there were results, but nothing was opened before the next search or the end of the visit. May have meant: the nearest name of a product seen in view_item, by edit distance. Terms of fewer than 10 visitors are withheld.', none: 'Every search led somewhere.', head: ['Term', 'Searches', 'No result', 'No click', 'Visitors', 'May have meant'], totals: (vain, left, all) => `Of ${all} searches ${vain} found nothing, and ${left} found something that nobody opened.` },
  friction: { title: 'Where pages rub', definition: 'Rage clicks: 3 on one thing in a second. Dead clicks: nothing changed for 1.5 s. Errors and forms given up; checkouts with nothing typed for 45 s. Pages of fewer than 10 visitors are withheld.', none: 'Nothing was noticed.', head: ['Page', 'Rage clicks', 'Dead clicks', 'Form errors', 'Forms given up', 'Checkout stalls'] },
  vitals: { title: 'How fast is it for whom?', definition: 'Web vitals, 75th percentile to two digits: three of four page views are at least as good. Rated by Google’s thresholds (web.dev/articles/vitals). Fewer than 10 visitors are withheld.', none: 'Not measured yet.', head: ['Persona', 'LCP (s)', 'INP (ms)', 'CLS', 'FCP (s)', 'TTFB (s)'], all: 'All', rating: { good: 'good', 'needs-improvement': 'could be better', poor: 'poor' } },
  leads: { title: 'Leads', definition: 'Events of GA4’s lead steps, and asking for a quote, a dealer, an appointment or an answer; value as the event says. Figures of fewer than 10 visitors are withheld.', none: 'No leads yet.', head: ['Event', 'How often', 'Visitors', 'Value'] },
  consent: { title: 'How many agree?', definition: 'Choices by the receipts that name nobody (consent.receipts). Share granted per purpose, and share that granted all by where the choice was made.', none: '', head: ['Choice', 'Share granted', 'Choices'], notMeasured: 'Not measured: receipts are off ("receipts": true under "consent"), or fewer than 10 choices were made.', choices: (choices) => `${choices} choices`, purpose: (purpose) => `Purpose ${purpose}`, source: (source) => `All, in ${source}` },
  dead: ['Reason', 'Event', 'How often', 'Last'],
  allChannels: 'All channels',
  few: 'fewer than 10 each',
  dwell: 'In view, s',
  perVisitor: 'Value per visitor',
  ratio: (shares, p) => `${shares}; chance of this split: ${p}`,
} // biome-ignore format: one glance

const de: TileWords = {
  tabs: { overview: 'Überblick', journey: 'Reise', slots: 'Slots', content: 'Inhalt und Suche', quality: 'Qualität' },
  sections: 'Teile des Berichts',
  campaigns: { title: 'Welche Kampagne bringt wen?', definition: 'Besuche nach Quelle, Medium und Name der ersten Kampagne, die sie nennen (utm_source, utm_medium, utm_campaign), mit den Bestellungen in diesen Besuchen. Kampagnen mit weniger als 10 echten Besuchern sind zusammengefasst.', none: 'Kein Besuch nannte eine Kampagne.', head: ['Kampagne', 'Besuche', 'Besucher', 'Bestellungen', 'Wert'] },
  handovers: { title: 'Von Kanal zu Kanal', definition: 'Ein Besuch und der nächste desselben Besuchers über einen anderen Kanal. Paare mit weniger als 10 Besuchern werden nicht gezeigt.', none: 'Noch kam niemand über zwei Kanäle.', head: ['Übergang', 'Wie oft', 'Besucher'] },
  paths: { title: 'Wege, die gewinnen und verlieren', definition: 'Der Weg jedes Besuchers durch die Phasen, der Reihe nach, höchstens sechs. Gewinn: der Zielwert der Besucher auf diesem Weg, abzüglich dessen, was ebenso viele Besucher ihrer Persona im Mittel bringen. Je Persona die zehn größten, Gewinne zuerst. Wege mit weniger als 10 Besuchern werden nicht gezeigt.', none: 'Noch keine 10 Besucher einer Persona.', head: ['Weg', 'Besucher', 'Ziel erreicht', 'Zielwert', 'Gewinn'], mean: (mean) => `im Mittel ${mean} je Besucher`, visitors: 'Besucher' },
  cohorts: { title: 'Wer kommt wieder, wer kauft wieder?', definition: 'In dieser Zeit zuerst gesehene Besucher nach Persona: Anteil, der in der ersten, zweiten … Woche nach dem ersten Tag wieder da war, von denen, für die diese Woche vorbei ist. Wieder gekauft: von denen, die in dieser Zeit bestellten, der Anteil mit einer zweiten Bestellung binnen so vieler Tage, von denen, für die sie vorbei sind. Weniger als 10 Besucher werden nicht gezeigt.', none: 'Noch keine 10 Besucher einer Persona.', head: ['Persona', 'Neue Besucher', 'Käufer'], week: (week) => `Woche ${week}`, repeat: (days) => `Wieder gekauft in ${days} T.` },
  unread: { title: 'Gesehen, nicht gelesen', definition: 'Gelesen: insgesamt 4 Sekunden im Bild (16 Wörter bei 238 in der Minute, Brysbaert 2019) oder angeklickt. Das am wenigsten Gelesene zuerst. Ändern Sie, was seinen Platz nicht verdient.', none: 'Noch wurde nichts gesehen.', head: ['Inhalt', 'Besucher', 'Lasen es', 'Sekunden im Bild', 'Klickten'] },
  searches: { title: 'Vergeblich gesucht', definition: 'Kein Treffer: Der Shop meldete 0 Treffer. Kein Klick: Es gab Treffer, doch bis zur nächsten Suche oder zum Ende des Besuchs wurde nichts geöffnet. Vielleicht gemeint: das ähnlichste Produkt aus view_item nach Editierabstand. Begriffe von weniger als 10 Besuchern werden nicht gezeigt.', none: 'Jede Suche führte weiter.', head: ['Begriff', 'Suchen', 'Kein Treffer', 'Kein Klick', 'Besucher', 'Vielleicht gemeint'], totals: (vain, left, all) => `Von ${all} Suchen fanden ${vain} nichts, und bei ${left} wurde kein Treffer geöffnet.` },
  friction: { title: 'Wo es hakt', definition: 'Wutklicks: 3 auf dasselbe in einer Sekunde. Tote Klicks: 1,5 s lang änderte sich nichts. Fehler in Formularen und aufgegebene Formulare; Kassen, in denen 45 s nichts getippt wurde. Seiten mit weniger als 10 Besuchern werden nicht gezeigt.', none: 'Nichts ist aufgefallen.', head: ['Seite', 'Wutklicks', 'Tote Klicks', 'Formularfehler', 'Aufgegebene Formulare', 'Stockende Kasse'] },
  vitals: { title: 'Wie schnell ist es für wen?', definition: 'Web Vitals, 75. Perzentil auf zwei Stellen: Drei von vier Seitenaufrufen sind mindestens so gut. Bewertet nach Googles Grenzen (web.dev/articles/vitals). Weniger als 10 Besucher werden nicht gezeigt.', none: 'Noch nicht gemessen.', head: ['Persona', 'LCP (s)', 'INP (ms)', 'CLS', 'FCP (s)', 'TTFB (s)'], all: 'Alle', rating: { good: 'gut', 'needs-improvement': 'verbesserbar', poor: 'schlecht' } },
  leads: { title: 'Anfragen', definition: 'Ereignisse der Lead-Stufen von GA4, dazu Fragen nach Angebot, Händler, Termin oder Antwort; Wert, wie das Ereignis ihn nennt. Zahlen von weniger als 10 Besuchern werden nicht gezeigt.', none: 'Noch keine Anfragen.', head: ['Ereignis', 'Wie oft', 'Besucher', 'Wert'] },
  consent: { title: 'Wie viele stimmen zu?', definition: 'Entscheidungen nach Belegen, die niemanden nennen (consent.receipts). Anteil der Zustimmung je Zweck, und Anteil der Zustimmung zu allem nach dem Ort der Entscheidung.', none: '', head: ['Entscheidung', 'Zugestimmt', 'Entscheidungen'], notMeasured: 'Nicht gemessen: Belege sind ausgeschaltet ("receipts": true unter "consent"), oder es gab weniger als 10 Entscheidungen.', choices: (choices) => `${choices} Entscheidungen`, purpose: (purpose) => `Zweck ${purpose}`, source: (source) => `Alle, in ${source}` },
  dead: ['Grund', 'Ereignis', 'Wie oft', 'Zuletzt'],
  allChannels: 'Alle Kanäle',
  few: 'je weniger als 10',
  dwell: 'Im Bild, s',
  perVisitor: 'Wert je Besucher',
  ratio: (shares, p) => `${shares}; Wahrscheinlichkeit dieser Aufteilung: ${p}`,
} // biome-ignore format: one glance

export const tileWords: Record<'de' | 'en', TileWords> = { de, en }
