import { createHash } from 'node:crypto'
import type { BuiltConfig, LotseConfig } from '@lotse/contract'
import { buildConfig } from './compile/buildConfig.ts'

/** Where the built tag holds the place of the config: a string literal, once. */
const PLACEHOLDER = /(["'`])__LOTSE_CONFIG__\1/g

export interface BuildInput {
  /** Text of the built `lotse.js`. */
  tag: string
  config: LotseConfig
}

export interface BuiltSite {
  code: string
  /** For `integrity="…"`: sha384 in base64. */
  integrity: string
}

/** JSON that stays what it is inside a script, also an inline one. */
const asScript = (config: BuiltConfig): string =>
  JSON.stringify(config).replaceAll('<', '\\u003c').replaceAll('\u2028', '\\u2028').replaceAll('\u2029', '\\u2029')

/** One file for the site: the tag with the compiled config inside. Throws where the tag has no place for it. */
export function buildSite({ tag, config }: BuildInput): BuiltSite {
  const places = tag.match(PLACEHOLDER)?.length ?? 0
  if (places !== 1) throw new Error(`the tag has ${places} places for the config instead of one; build it again`)
  const json = asScript(buildConfig(config))
  const code = tag.replace(PLACEHOLDER, () => json)
  return { code, integrity: `sha384-${createHash('sha384').update(code).digest('base64')}` }
}
