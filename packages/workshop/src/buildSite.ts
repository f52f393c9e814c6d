import { createHash } from 'node:crypto'
import { canBeStricter, pluginNames } from '@lotse/consent'
import type { BuiltConfig, LotseConfig } from '@lotse/contract'
import { buildConfig } from './compile/buildConfig.ts'

/** Where the built tag holds the place of the config: a string literal, once. */
const PLACEHOLDER = /(["'`])__LOTSE_CONFIG__\1/g

export interface BuildInput {
  /** Text of the built `lotse.js`. */
  tag: string
  config: LotseConfig
  /** Text of `head/NAME.js` beside it; asked only for what the config names. Left out: a config that names one is refused. */
  head?(name: string): string
  /** Integrity hash of `lotse-LANGUAGE.json` beside it, where there is one. */
  texts?(language: string): string | undefined
}

export interface BuiltSite {
  code: string
  /** For `integrity="…"`: sha384 in base64. */
  integrity: string
}

/** No key of JSON text begins so: a quote inside a text is written `\\"`. */
const BARE = '\u0000'

/**
 * JSON that stays what it is inside a script, also an inline one. No object in it has a prototype: who polluted that of the page
 * must not speak where the config is silent.
 */
const asScript = (config: BuiltConfig): string =>
  JSON.stringify(config, withoutPrototype)
    .replace(/(?<!\\)"__proto__":/g, '["__proto__"]:')
    .replaceAll('"\\u0000":0', '__proto__:null')
    .replaceAll('<', '\\u003c')
    .replaceAll('\u2028', '\\u2028')
    .replaceAll('\u2029', '\\u2029')

function withoutPrototype(_: string, value: unknown): unknown {
  if (!value || typeof value !== 'object' || Array.isArray(value)) return value
  // Spread keeps a key `__proto__` as a key.
  return { [BARE]: 0, ...value }
}

/** One file for the site: the tag with the compiled config inside. Throws where the tag has no place for it. */
export function buildSite({ tag, config, head = noHead, texts = () => undefined }: BuildInput): BuiltSite {
  const places = tag.match(PLACEHOLDER)?.length ?? 0
  if (places !== 1) throw new Error(`the tag has ${places} places for the config instead of one; build it again`)
  const built = buildConfig(config)
  for (const language of config.site.languages ?? []) {
    const integrity = texts(language)
    const own = built.consent!.texts ?? {}
    if (integrity && !own[language])
      built.consent!.texts = { ...own, [language]: `lotse-${language}.json#${integrity}` }
  }
  const expression = withPlugins(built, head)
  const code = tag.replace(PLACEHOLDER, () => expression)
  return { code, integrity: `sha384-${createHash('sha384').update(code).digest('base64')}` }
}

function noHead(name: string): string {
  throw new Error(`the config asks for "${name}", and this build does not know where its file is`)
}

/** The config as an expression: with what another consent tool or Consent Mode needs before anything else, if it is asked for. */
function withPlugins(built: BuiltConfig, head: (name: string) => string): string {
  const { consent = {} } = built
  const run = (name: string): string => `(function(){${head(name)};return head})()`
  const plugins = pluginNames(consent).map(run)
  const guess = canBeStricter(consent.modes!) ? `,region:function(){return ${run('guessRegion')}(c.modes)}` : ''
  if (!plugins.length && !guess) return asScript(built)
  return `(function(b,c){c=b.consent;Object.assign(c,{plugins:[${plugins}]${guess}});return b})(${asScript(built)})`
}
