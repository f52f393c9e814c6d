/** What browsers leave out when they read an address, so that `java\nscript:` is `javascript:`. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters in question (WHATWG URL, 4.4)
const IGNORED = /[\u0000-\u0020\u007f-\u009f\u00ad\u200b-\u200f\u2028-\u202f\u2060\ufeff]/g

/** Whether an address is http, https, mailto, tel or relative. */
export function isSafeLink(address: string): boolean {
  const [, scheme] = /^([a-z][a-z0-9+.-]*):/i.exec(address.replace(IGNORED, '')) ?? []
  return !scheme || /^(https?|mailto|tel)$/i.test(scheme)
}

/** Whether text would run as a program if it came to stand in a link. */
export const isScriptLink = (text: string): boolean => /^(javascript|vbscript|data:(text|image\/svg|application)\/?)/i.test(text.replace(IGNORED, '')) && /^[a-z]+:/i.test(text.replace(IGNORED, '')) // biome-ignore format: one thought

/** Every address of a `srcset`. */
export const isSafeSrcset = (text: string): boolean =>
  text.split(',').every((candidate) => isSafeLink(candidate.trim().split(/\s+/)[0] ?? ''))
