type Texts = { [language: string]: { [key: string]: string } }

/** Languages that are files of their own, `lotse-fr.json`. */
export const LANGUAGES: RegExp = /^(fr|it|es|nl|pl|cs|da|sv)$/

/**
 * The config's own texts, with those of the page's language where they have to be fetched: `read` is given an address, as the
 * config says it or beside the first file. What does not come is left out: then it is said in English.
 */
export async function fetchTexts(
  language: string,
  own: { [language: string]: Texts[string] | string } | undefined,
  read: (address: string) => Promise<unknown>,
): Promise<Texts> {
  const base = language.toLowerCase().split(/[-_]/)[0]!
  const named = own?.[base]
  const fetched = typeof named === 'string' ? named : LANGUAGES.test(base) && `lotse-${base}.json`
  const found = fetched && ((await read(fetched)) as Texts[string] | undefined)
  return { ...own, ...(fetched && { [base]: { ...found, ...(typeof named === 'object' && named) } }) } as Texts
}
