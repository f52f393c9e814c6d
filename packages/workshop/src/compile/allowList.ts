/** Elements that markup of the config may contain. */
export const ELEMENTS: Set<string> = new Set([
  'p', 'div', 'span', 'section', 'h2', 'h3', 'h4', 'h5', 'h6', 'ul', 'ol', 'li', 'dl', 'dt', 'dd', 'strong', 'em', 'b', 'i', 'small', 'mark',
  'sub', 'sup', 'br', 'hr', 'blockquote', 'code', 'a', 'img', 'picture', 'source', 'figure', 'figcaption', 'button', 'table', 'caption',
  'colgroup', 'col', 'thead', 'tbody', 'tfoot', 'tr', 'th', 'td', 'time', 'abbr',
]) // biome-ignore format: a word list

/** Elements whose content goes with them; of others it stays. */
export const SWALLOWED: Set<string> = new Set([
  'script', 'style', 'iframe', 'object', 'embed', 'applet', 'template', 'noscript', 'noembed', 'noframes', 'textarea', 'title', 'xmp',
  'plaintext', 'svg', 'math', 'audio', 'video', 'canvas', 'select', 'head', 'link', 'meta', 'base', 'frame', 'frameset', 'portal', 'slot',
]) // biome-ignore format: a word list

const OWN: { [element: string]: string[] } = {
  a: ['href', 'target', 'rel', 'hreflang'],
  img: ['src', 'srcset', 'sizes', 'alt', 'width', 'height', 'loading', 'decoding'],
  source: ['src', 'srcset', 'sizes', 'media', 'type', 'width', 'height'],
  button: ['type', 'disabled'],
  ol: ['start', 'reversed', 'type'],
  li: ['value'],
  th: ['colspan', 'rowspan', 'scope', 'headers', 'abbr'],
  td: ['colspan', 'rowspan', 'headers'],
  col: ['span'],
  colgroup: ['span'],
  time: ['datetime'],
}
const GLOBAL = ['class', 'lang', 'dir', 'title', 'role', 'hidden']

/** Lotse's own attributes that markup may use; the others would tell Lotse what to do. */
const LOTSE = ['data-lotse-consent']

/** Why an attribute is refused everywhere; undefined: it is not. */
export function refuseAttribute(name: string): string | undefined {
  const plain = name.toLowerCase()
  if (!/^[a-z][a-z0-9_-]*$/.test(plain)) return `"${name}" is no attribute name`
  if (plain.startsWith('on')) return `the attribute "${name}" would run a program; it is not allowed`
  if (['id', 'name', 'style', 'srcdoc', 'action', 'formaction', 'nonce', 'slot', 'is'].includes(plain))
    return `the attribute "${name}" is not allowed`
  if (plain.startsWith('data-lotse-') && !LOTSE.includes(plain))
    return `the attribute "${name}" is Lotse's own and not allowed`
  return undefined
}

/** Whether an element may carry the attribute. */
export const mayCarry = (element: string, name: string): boolean =>
  !refuseAttribute(name) &&
  (GLOBAL.includes(name) || Boolean(OWN[element]?.includes(name)) || /^(aria|data)-[a-z][a-z0-9_-]*$/.test(name))

/** Whether the value of an attribute or a field of this name is an address. */
export const isLinkName = (name: string): boolean =>
  /(^|[^a-z])(href|src|link|url|poster|action|cite)$/i.test(name) || /(Href|Src|Link|Url)$/.test(name)
