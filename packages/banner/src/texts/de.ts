import type { Texts } from './en.ts'

export const de: Texts = {
  analytics: 'Besuchsstatistik',
  personalization: 'passende Inhalte',
  ads: 'passende Werbung',
  title: 'Was dürfen wir uns merken?',
  ask: 'Wir bitten um Ihre Zustimmung für {purposes}: freiwillig, für {days} Tage, jederzeit widerrufbar.',
  notice: 'Wir nutzen Ihre Besuche für {purposes}. Sie können das jetzt oder jederzeit später ablehnen.',
  reject: 'Alle ablehnen',
  accept: 'Alle akzeptieren',
  settings: 'Einstellungen',
  privacy: 'Datenschutz',
  imprint: 'Impressum',
  settingsTitle: 'Datenschutz-Einstellungen',
  settingsText:
    'Jede Zustimmung ist freiwillig und gilt {days} Tage. Wenn Sie widerrufen, wird gelöscht, was dazu in diesem Browser steht.',
  necessary: 'Notwendig',
  necessaryText:
    'Gespeichert wird nur diese Wahl: in diesem Browser, {days} Tage, ohne Kennung. Sonst müssten wir auf jeder Seite neu fragen.',
  analyticsText:
    'Wir zählen Seitenaufrufe, Klicks und Käufe, um diese Website zu verbessern. Dafür stehen eine Zufallsnummer und noch nicht gesendete Einträge in diesem Browser, höchstens {days} Tage.',
  personalizationText:
    'Aus dem, was Sie hier ansehen, schließen wir auf Ihre Interessen und wählen aus, was wir Ihnen zeigen. Das geschieht in diesem Browser; Verlauf und Ergebnis bleiben dort höchstens {days} Tage.',
  adsText:
    'Wir melden den Werbediensten dieser Website, ob Sie zustimmen. Was sie speichern und wer es erhält, steht unter „{privacy}“.',
  toUs: 'Nur diese Website erhält es.',
  toHost: 'Empfänger ist {host}.',
  toNobody: 'Nichts davon wird gesendet.',
  withStatistics: 'Gesendet wird davon nur etwas, wenn Sie auch „{analytics}“ erlauben.',
  save: 'Auswahl speichern',
  close: 'Schließen',
  about: 'Was wir über Sie wissen',
}
