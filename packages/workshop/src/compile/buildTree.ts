import type { ContentTree } from '@lotse/contract'
import { type DefaultTreeAdapterMap, parseFragment } from 'parse5'
import { isSafeLink, isSafeSrcset } from '../check/safeLink.ts'
import { ELEMENTS, mayCarry, refuseAttribute, SWALLOWED } from './allowList.ts'

/** Deeper markup than this is a mistake or an attack, and would overflow whoever walks it. */
const DEEPEST = 100
const HTML = 'http://www.w3.org/1999/xhtml'
const TARGETS = ['_blank', '_self', '_parent', '_top']

export interface Tree {
  tree: ContentTree[]
  /** One sentence for each part that is not allowed and was dropped. */
  refused: string[]
}

type Element = DefaultTreeAdapterMap['element']

function attributesOf({ tagName, attrs }: Element, refused: string[]): { [name: string]: string } {
  const kept: { [name: string]: string } = {}
  for (const { name, value, prefix } of attrs) {
    const plain = prefix ? `${prefix}:${name}` : name
    const link = plain === 'href' || plain === 'src'
    if (!mayCarry(tagName, plain))
      refused.push(refuseAttribute(plain) ?? `<${tagName}> cannot have the attribute "${plain}" here`)
    else if ((link && !isSafeLink(value)) || (plain === 'srcset' && !isSafeSrcset(value)))
      refused.push(`"${value}" is no safe link; links begin with https://, http://, mailto:, tel: or are relative`)
    else if (plain === 'target' && !TARGETS.includes(value)) refused.push(`target must be one of ${TARGETS.join(', ')}`)
    else if (plain === 'type' && tagName === 'button' && value !== 'button')
      refused.push('a <button> here is of type="button"')
    else kept[plain] = value
  }
  if (tagName === 'button') kept.type = 'button'
  if (kept.target === '_blank') kept.rel = [...new Set([...(kept.rel ?? '').split(/\s+/).filter((word) => word && word !== 'opener'), 'noopener'])].join(' ') // biome-ignore format: one thought
  return kept
}

/** Compiles markup to allow-listed elements and attributes; what is not allowed is dropped and named. */
export function buildTree(html: string): Tree {
  const refused: string[] = []
  const build = (nodes: DefaultTreeAdapterMap['childNode'][], depth: number): ContentTree[] =>
    nodes.flatMap((node): ContentTree[] => {
      if (node.nodeName === '#text') return [(node as DefaultTreeAdapterMap['textNode']).value]
      if (!('tagName' in node)) return []
      const { tagName, namespaceURI, childNodes } = node
      const allowed = namespaceURI === HTML && ELEMENTS.has(tagName)
      if (!allowed) refused.push(`<${tagName}> is not allowed in "html"`)
      if (depth > DEEPEST) {
        refused.push('this markup is nested too deeply')
        return []
      }
      if (!allowed) return namespaceURI === HTML && !SWALLOWED.has(tagName) ? build(childNodes, depth + 1) : []
      return [[tagName, attributesOf(node, refused), ...build(childNodes, depth + 1)]]
    })
  return { tree: build(parseFragment(html).childNodes, 0), refused: [...new Set(refused)] }
}
