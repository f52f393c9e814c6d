import type { PageFacts, ProductFacts } from '@lotse/contract'

type Node = { [key: string]: unknown }

/** Nodes of a page are few; a page made of graphs is not read to its end. */
const MOST = 200

/**
 * What the page says about itself for search engines: schema.org `Product` or `ProductGroup` and `BreadcrumbList` in JSON-LD,
 * also in `@graph`, lists and `mainEntity`. https://schema.org/Product
 */
export function readSchema(): Pick<PageFacts, 'product' | 'breadcrumb'> {
  const found: Pick<PageFacts, 'product' | 'breadcrumb'> = {}
  for (const node of nodes()) {
    const is = (type: string): boolean =>
      [node['@type']].flat().some((one) => typeof one === 'string' && one.replace(/^.*[/:]/, '') === type)
    if (is('Product') || is('ProductGroup')) found.product ??= productOf(node)
    if (is('BreadcrumbList')) found.breadcrumb ??= namesOf(node)
  }
  return found
}

function nodes(): Node[] {
  const found: Node[] = []
  const look = (value: unknown): void => {
    if (!value || typeof value !== 'object' || found.length >= MOST) return
    if (Array.isArray(value)) return value.forEach(look)
    const node = value as Node
    found.push(node)
    look(node['@graph'])
    look(node.mainEntity)
    look(node.breadcrumb)
  }
  for (const { textContent } of document.querySelectorAll('script[type="application/ld+json"]')) {
    try {
      look(JSON.parse(textContent ?? ''))
    } catch {
      // Broken JSON-LD is common, and no matter of ours.
    }
  }
  return found
}

const first = (value: unknown): Node => ([value].flat()[0] ?? {}) as Node
const text = (value: unknown): string | undefined => {
  const one = [value].flat()[0]
  const said = typeof one === 'object' && one ? (one as Node).name : one
  return typeof said === 'string' || typeof said === 'number' ? String(said).slice(0, 200) : undefined
}
/** Of a number or its text; an object may have no number at all and throw. */
const number = (value: unknown): number | undefined => {
  const said = typeof value === 'string' && value ? Number(value) : value
  return typeof said === 'number' && !Number.isNaN(said) ? said : undefined
}

function productOf(node: Node): ProductFacts {
  const variant = first(node.hasVariant)
  const offer = first(node.offers ?? variant.offers)
  const facts = {
    id: text(node.sku ?? node.productID ?? node.gtin ?? node.gtin13 ?? node.mpn ?? node.productGroupID),
    name: text(node.name),
    brand: text(node.brand),
    category: text(node.category),
    price: number(offer.price ?? offer.lowPrice ?? first(offer.priceSpecification).price),
    currency: text(offer.priceCurrency ?? first(offer.priceSpecification).priceCurrency),
    availability: text(offer.availability)?.replace(/^.*\//, ''),
    rating: number(first(node.aggregateRating).ratingValue),
  }
  return JSON.parse(JSON.stringify(facts))
}

function namesOf({ itemListElement }: Node): string[] {
  const steps = [itemListElement].flat().filter(Boolean) as Node[]
  const inOrder = steps.sort((a, b) => (number(a.position) ?? 0) - (number(b.position) ?? 0))
  return inOrder.flatMap((step) => text(step.name ?? step.item) ?? [])
}
