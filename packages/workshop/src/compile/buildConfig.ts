import type { BuiltConfig, Content, LotseConfig } from '@lotse/contract'
import { lowerConfig } from '@lotse/persona'
import { lowerContent } from '@lotse/slots'
import { compileConfig } from './compileConfig.ts'

/** What `lotse build` puts into the site's file: only what visitors need, in the form that a page runs. */
export function buildConfig(config: LotseConfig): BuiltConfig {
  const compiled = compileConfig(config)
  const languages = config.site.languages ?? ['en']
  const lower = (content: Content): Content => lowerContent(content, languages)
  const slots = (compiled.slots ?? []).map((slot) => ({
    ...slot,
    variants: slot.variants.map((variant) => ({
      ...variant,
      ...(variant.content && { content: lower(variant.content) }),
      ...(variant.test && { test: variant.test.map((arm) => ({ ...arm, content: lower(arm.content) })) }),
    })),
  }))
  return lowerConfig({ ...compiled, slots })
}
