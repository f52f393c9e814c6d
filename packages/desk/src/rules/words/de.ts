import { sayDuration, sayMoment, sayTime } from './times.ts'
import type { RulesWords } from './words.ts'

export const de: RulesWords = {
  title: 'Regeln',
  file: 'lotse.json',
  editor: 'Die Datei lotse.json. Tab verlässt den Editor, Strg und Leertaste ergänzen.',
  loading: 'Die Karte wird ausgerollt …',
  failed: 'Der Server antwortet nicht, oder er hat keine Regeln zum Bearbeiten. Mit Regeln startet ihn: lotse serve --config lotse.json',
  kept: 'Bleibt in diesem Browser, bis Sie speichern.',
  views: 'Ansichten der Regeln',
  tabs: { file: 'Datei', read: 'Vorgelesen', matrix: 'Wer sieht was', play: 'Reise ausprobieren', simulate: 'Am Protokoll', versions: 'Speichern und veröffentlichen' },
  stale: 'Der Text hat Fehler. Was hier steht, gehört zum letzten Text ohne.',
  noConfig: 'Sobald der Text keine Fehler hat, erscheint er hier.',
  duration: (text) => sayDuration(text, 'de'),
  moment: (iso) => sayMoment(iso, 'de'),
  problems: {
    title: (errors, warnings) => errors + warnings ? [errors && `${errors} Fehler`, warnings && `${warnings} ${warnings === 1 ? 'Hinweis' : 'Hinweise'}`].filter(Boolean).join(', ') : 'Nichts zu beanstanden',
    level: { error: 'Fehler', warning: 'Hinweis' },
    line: (line) => `Zeile ${line}`,
    meant: 'Gemeint war wohl',
    mend: 'So schreiben',
  },
  aloud: { personas: 'Wer sie sind', phases: 'Wo sie stehen', slots: 'Was sie sehen', audiences: 'Zielgruppen', goals: 'Ziele', inFile: 'In der Datei zeigen' },
  matrix: { title: 'Was jede Persona in jeder Phase sieht', caption: 'Was jede Persona in jeder Phase sieht. Grau: nur der eigene Inhalt der Seite.', slot: 'Slot', all: 'Alle Slots', or: ' oder ', own: 'eigener Inhalt', orOwn: 'sonst eigener Inhalt', none: 'Noch gibt es keine Slots.' },
  portrait: { needs: 'Braucht', goals: 'Will', tone: 'So spricht man', content: 'Dafür geschrieben', nothing: 'Noch ist nichts eigens dafür geschrieben.' },
  play: {
    event: 'Was geschieht', ownEvents: 'Eigene Ereignisse', knownEvents: 'Ereignisse von Google Analytics 4 und Lotse', page: 'Auf der Seite', properties: 'Mit', times: 'Wie oft', after: 'Nach einer Pause von', add: 'Hinzufügen',
    load: 'Reise laden', tail: 'Danach Zeit vergehen lassen', noTail: 'keine', clear: 'Neu beginnen', chart: 'Punktestand jeder Persona im Lauf der Zeit, bezogen auf ihren Beginn', clock: 'Uhr', empty: 'Klicken Sie eine Reise zusammen: Was geschieht zuerst?', look: 'nachsehen',
    moment: 'In diesem Augenblick', phase: 'Phase', slots: 'Sieht', changes: 'Was etwas ändern würde', copy: 'Als Testfall kopieren', copied: 'Kopiert. Gehört unter "journeys" in eine *.journeys.json:', caseName: 'Eine Reise aus dem Desk',
    remove: (step) => `Schritt ${step} entfernen`, sinceStart: (ms) => `${sayTime(ms, 'de')} nach dem Beginn`,
  },
  simulate: {
    about: 'Was hätte dieser Text aus allem gemacht, was gespeichert ist, verglichen mit dem, was jetzt gilt?', run: 'Vergleichen', busy: 'Das Protokoll wird gelesen …', errors: 'Zuerst müssen die Fehler weg.', failed: 'Das ging nicht. Versuchen Sie es noch einmal.', old: 'Der Text wurde seither geändert.',
    nobody: 'Noch ist niemand gespeichert.', persona: 'Persona', phase: 'Phase', before: 'Jetzt', after: 'Entwurf',
    result: (changed, all, share) => `${changed} von ${all} Besuchern (${share}) würden anders eingeordnet oder bedient.`,
    notWhole: (count) => `Das Protokoll ist lang: Angesehen wurden nur die ersten ${count} Besucher.`,
    changed: (count) => `${count} anders`,
  },
  versions: {
    who: 'Ihr Name', changes: 'Was Sie geändert haben', unchanged: 'Der Text ist der, den Besucher jetzt bekommen.', note: 'Wozu?', save: 'Als Version speichern', hasErrors: 'Speichern geht, veröffentlichen erst ohne die Fehler.', title: 'Versionen',
    due: 'Veröffentlichen am (leer: sofort)', live: 'gilt jetzt', file: 'der Datei auf dem Server', approve: 'Freigeben', publish: 'Veröffentlichen', back: 'Hierher zurück', withdraw: 'Nicht veröffentlichen', compare: 'Mit dem Geltenden vergleichen', edit: 'In den Editor holen', download: 'Meine Dateien herunterladen',
    meanwhile: 'Inzwischen hat jemand anderes gespeichert. Laden Sie die Seite neu: Ihr Text bleibt erhalten.', refused: 'Nicht veröffentlicht, denn:', failed: 'Das ging nicht. Versuchen Sie es noch einmal.',
    version: (id) => `Version ${id}`,
    publishAt: (when) => `Am ${when} veröffentlichen`,
    made: (who, when) => `Von ${who}, ${when}`,
    steps: {
      source: (who, when) => `Stammt aus ${who}, ${when}`, approve: (who, when) => `Freigegeben von ${who}, ${when}`, schedule: (who, when, due) => `Zu veröffentlichen am ${due}; geplant von ${who}, ${when}`,
      withdraw: (who, when) => `Zurückgezogen von ${who}, ${when}`, publish: (who, when) => `Veröffentlicht von ${who}, ${when}`,
    },
  },
} // biome-ignore format: one glance
