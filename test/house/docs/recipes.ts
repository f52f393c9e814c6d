import { readdirSync, readFileSync } from 'node:fs'
import type { LotseConfig, TestJourney } from '@lotse/contract'

const FOLDER = 'docs/cookbook'

export interface Recipe {
  /** `people.md: Bargain hunter` */
  name: string
  /** The recipe's own block. */
  piece: Partial<LotseConfig>
  journeys: TestJourney[]
}

const parts = (text: string): [title: string, body: string][] =>
  text
    .split(/^## /m)
    .slice(1)
    .map((part) => [part.slice(0, part.indexOf('\n')), part])
const block = (text: string, info: string): string | undefined =>
  new RegExp(`\`\`\`${info}\\n([\\s\\S]*?)\`\`\``).exec(text)?.[1]

/** The site that every recipe is added to. */
export const site: LotseConfig = JSON.parse(block(readFileSync(`${FOLDER}/index.md`, 'utf8'), 'json site')!)

/** A recipe added to the site: lists are appended, all else is replaced. */
export function onSite(piece: Partial<LotseConfig>): LotseConfig {
  const before = site as { [key: string]: unknown }
  const merged = Object.entries(piece).map(([key, value]): [string, unknown] => {
    const there = before[key]
    return [key, Array.isArray(value) && Array.isArray(there) ? [...there, ...value] : value]
  })
  return { ...site, ...Object.fromEntries(merged) }
}

/** Every recipe of the cookbook. */
export const recipes: Recipe[] = readdirSync(FOLDER)
  .filter((file) => file !== 'index.md')
  .flatMap((file) =>
    parts(readFileSync(`${FOLDER}/${file}`, 'utf8')).map(([title, body]) => ({
      name: `${file}: ${title}`,
      piece: JSON.parse(block(body, 'json')!),
      journeys: [JSON.parse(block(body, 'json journey')!)].flat(),
    })),
  )
