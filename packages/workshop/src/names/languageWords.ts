/** What people write for a language, and its code. */
export const languageWords: { [word: string]: string } = {
  ger: 'de', deu: 'de', german: 'de', deutsch: 'de', gr: 'el', eng: 'en', english: 'en', englisch: 'en', uk: 'en', gb: 'en', us: 'en', fra: 'fr', fre: 'fr', french: 'fr',
  spa: 'es', sp: 'es', spanish: 'es', ita: 'it', italian: 'it', jp: 'ja', cn: 'zh', kr: 'ko', cz: 'cs', dk: 'da', se: 'sv', nld: 'nl', dutch: 'nl', po: 'pl', at: 'de-AT', ch: 'de-CH',
} // biome-ignore format: a word list
