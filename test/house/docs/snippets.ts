import { readdirSync, readFileSync } from 'node:fs'
import type { LotseConfig, PersonaConfig, Rule, SlotConfig, VariantConfig } from '@lotse/contract'
import { onSite } from './recipes.ts'

export interface Snippet {
  /** `docs/rules.md:116` */
  place: string
  language: string
  /** What stands behind the language. */
  info: string
  body: string
}

/** README.md and every page of docs/. */
export const pages: string[] = [
  'README.md',
  ...readdirSync('docs', { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.md') && !file.startsWith('.'))
    .map((file) => `docs/${file}`),
]

/** Every fenced block of a page. */
export function snippetsOf(page: string): Snippet[] {
  const text = readFileSync(page, 'utf8')
  return [...text.matchAll(/^( *)```([a-z]*)(.*)\n([\s\S]*?)^ *```/gm)].map(([, , language, info, body]) => {
    const line = text.slice(0, text.indexOf(body!)).split('\n').length - 1
    return { place: `${page}:${line}`, language: language!, info: info!.trim(), body: body! }
  })
}

/** A name that pieces of a file refer to. */
const known: PersonaConfig = { id: 'bargain-hunter', label: 'Bargain hunter', when: { event: 'apply_coupon' } }
const slot = (variant: VariantConfig): SlotConfig => ({ id: 'any', label: 'Any', goal: 'order', variants: [variant] })

/** JSON of a snippet; `"key": …` without braces is the inside of an object. */
export const parse = (body: string): unknown => JSON.parse(/^\s*"/.test(body) ? `{${body}}` : body)

/** A whole file around a piece of one; undefined: it is no piece of a lotse.json. */
export function fileAround(piece: { [key: string]: unknown }): LotseConfig | undefined {
  const has = (...keys: string[]): boolean => keys.some((key) => key in piece)
  if (has('journeys', 'steps')) return undefined
  if (has('lotse')) return piece as unknown as LotseConfig
  const on = ({ personas = [], ...own }: Partial<LotseConfig>): LotseConfig => ({
    ...onSite({ ...own, personas: personas.some(({ id }) => id === known.id) ? personas : [known, ...personas] }),
    site: own.site ?? { id: 'hafenladen', languages: ['de', 'en'] },
  })
  if (has('slots', 'personas', 'facts', 'consent', 'destinations', 'journey', 'collect')) return on(piece)
  if (has('variants')) return on({ slots: [piece as unknown as SlotConfig] })
  if (has('content', 'test')) return on({ slots: [slot(piece as unknown as VariantConfig)] })
  if (has('score') || (has('when') && has('id'))) return on({ personas: [piece as unknown as PersonaConfig] })
  if (has('enter') || Object.keys(piece).join() === 'id') return on({ journey: { phases: [piece as never] } })
  if (has('event', 'fact', 'all', 'any', 'none', 'some', 'sequence', 'visits', 'activeTime'))
    return on({ audiences: [{ id: 'any-of-them', label: 'Any', when: piece as unknown as Rule }] })
  return undefined
}
