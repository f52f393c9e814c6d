import type { BuiltConfig, Content, ContentTree, LotseConfig, Text as SaidText } from '@lotse/contract'
import { lowerConfig } from '@lotse/persona'
import { ATTRIBUTES, ELEMENTS, isSafeUrl, lowerContent } from '@lotse/slots'

interface Policy {
  createHTML(html: string): string
}

/** Parses into a document that runs nothing and loads nothing; what is not allowed never leaves it. */
function createParser(): (html: string) => ContentTree[] {
  const { trustedTypes } = window as unknown as { trustedTypes?: { createPolicy(name: string, rules: Policy): Policy } }
  const policy = trustedTypes?.createPolicy('lotse-html', { createHTML: (html) => html })
  return (html) => {
    const parsed = new DOMParser().parseFromString(policy ? policy.createHTML(html) : html, 'text/html')
    return [...parsed.body.childNodes].flatMap(treeOf)
  }
}

function treeOf(node: Node): ContentTree[] {
  if (node instanceof Text) return node.data ? [node.data] : []
  if (!(node instanceof Element) || !ELEMENTS.test(node.localName)) return []
  const attributes = [...node.attributes].filter(isAllowed).map(({ name, value }) => [name, value])
  return [[node.localName, Object.fromEntries(attributes), ...[...node.childNodes].flatMap(treeOf)]]
}

const ADDRESSES = /^(?:href|src|srcset)$/
const isAllowed = ({ name, value }: Attr): boolean =>
  ATTRIBUTES.test(name) &&
  (!ADDRESSES.test(name) || value.split(',').every((one) => isSafeUrl(one.trim().split(/\s/)[0]!)))

/** Makes of `lotse.json` in the page what `lotse build` makes of it beforehand. */
export function prepareConfig(config: LotseConfig, onUnknown?: (rule: unknown) => void): BuiltConfig {
  let parse: ((html: string) => ContentTree[]) | undefined
  const languages = config.site.languages ?? [document.documentElement.lang || 'en']
  const lower = (content: Content): Content => {
    const { html } = content
    if (html === undefined) return lowerContent(content, languages)
    parse ??= createParser()
    const texts: [string, string][] =
      typeof html === 'string' ? [[languages[0]!, html]] : Object.entries(html as Exclude<SaidText, string>)
    return { tree: Object.fromEntries(texts.map(([language, text]) => [language, parse!(text)])) }
  }
  const slots = (config.slots ?? []).map((slot) => ({
    ...slot,
    variants: slot.variants.map((variant) => ({
      ...variant,
      ...(variant.content && { content: lower(variant.content) }),
      ...(variant.test && { test: variant.test.map((arm) => ({ ...arm, content: lower(arm.content) })) }),
    })),
  }))
  return lowerConfig({ ...config, slots }, onUnknown)
}
