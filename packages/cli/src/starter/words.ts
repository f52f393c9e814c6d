/** Words of the starter; other languages get the English ones, to be translated. */
export const WORDS: { [key: string]: { [language: string]: string } } = {
  bargain: { en: 'Bargain hunter', de: 'Schnäppchenjäger' },
  researcher: { en: 'Researcher', de: 'Gründliche' },
  decider: { en: 'Ready to talk', de: 'Gesprächsbereite' },
  regular: { en: 'Regular reader', de: 'Stammleser' },
  hero: { en: 'Top of the home page', de: 'Startseite oben' },
  offers: { en: 'Our offers of the week', de: 'Unsere Angebote der Woche' },
  compare: { en: 'Compare our models side by side', de: 'Unsere Modelle im direkten Vergleich' },
  talk: { en: 'Shall we talk? We call you back today', de: 'Sollen wir sprechen? Wir rufen heute zurück' },
  letter: { en: 'Get the best of the week by mail', de: 'Das Beste der Woche per E-Mail' },
  order: { en: 'Order', de: 'Bestellung' },
  lead: { en: 'Request', de: 'Anfrage' },
  signup: { en: 'Newsletter', de: 'Newsletter' },
}
