import { canBeStricter, guessRegion, lowerConsent } from '@lotse/consent'
import type { BuiltConfig, Content, ContentTree, LotseConfig, RuledSlot } from '@lotse/contract'
import { lowerConfig } from '@lotse/persona'
import { ATTRIBUTES, ELEMENTS, isSafeUrl, lowerSlots } from '@lotse/slots'

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
  const kept: { [name: string]: string } = {}
  for (const attribute of node.attributes) if (isAllowed(attribute)) kept[attribute.name] = attribute.value
  // As `lotse build` does: what opens in a window of its own has no hold on this one.
  if (kept.target === '_blank') kept.rel = `${(kept.rel ?? '').replace(/\s*\b(?:no)?opener\b/gi, '')} noopener`.trim()
  return [[node.localName, kept, ...[...node.childNodes].flatMap(treeOf)]]
}

const isAllowed = ({ name, value }: Attr): boolean =>
  ATTRIBUTES.test(name) &&
  (name === 'srcset'
    ? value.split(',').every((one) => isSafeUrl(one.trim().split(/\s/)[0]!))
    : !/^(?:href|src)$/.test(name) || isSafeUrl(value))

/** As `lotse build` writes it: a prototype that somebody polluted must not speak where the config is silent. */
function withoutPrototypes<T>(value: T): T {
  if (!value || typeof value !== 'object') return value
  if (!Array.isArray(value)) Object.setPrototypeOf(value, null)
  Object.values(value).forEach(withoutPrototypes)
  return value
}

/** Makes of `lotse.json` in the page what `lotse build` makes of it beforehand. */
export function prepareConfig(config: LotseConfig, onUnknown?: (rule: unknown) => void): BuiltConfig {
  let parse: ((html: string) => ContentTree[]) | undefined
  const [language = document.documentElement.lang || 'en'] = config.site.languages ?? []
  const compile = (content: Content | undefined): void => {
    if (content?.html === undefined) return
    parse ??= createParser()
    const texts = typeof content.html === 'string' ? { [language]: content.html } : content.html
    content.tree = Object.fromEntries(Object.entries(texts).map(([said, html]) => [said, parse!(html)]))
    delete content.html
  }
  const lowered = lowerConfig(config, onUnknown)
  const slots: RuledSlot[] = JSON.parse(JSON.stringify(lowered.slots))
  for (const { variants } of slots)
    for (const { content, test = [] } of variants) for (const one of [content, ...test.map((arm) => arm.content)]) compile(one) // biome-ignore format: one thought
  const consent = lowerConsent(config)
  const modes = consent.modes!
  if (canBeStricter(modes)) consent.region = () => guessRegion(modes)
  return withoutPrototypes({ ...lowered, consent, slots: lowerSlots(slots, config) })
}
