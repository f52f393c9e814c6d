import type { EventContext, PageFacts, Stage } from '@lotse/contract'
import { cleanUrl } from './cleanUrl.ts'
import { deviceClass } from './deviceClass.ts'
import { readCampaign } from './readCampaign.ts'
import { readFacts } from './readFacts.ts'
import { referrerClass } from './referrerClass.ts'

/** Whether a path or the page's head and body tag fit; `glob` comes from the rule language. */
export type Matcher = (path: string) => boolean

/** Reads what the page says about itself, its facts first, without storing anything. */
export function createPageReader(
  stage: Pick<Stage, 'config' | 'facts' | 'report'>,
  glob: (pattern: string) => Matcher,
): (referrer: string) => EventContext {
  const { config } = stage
  const pages = (config.pages ?? []).map((page) => ({ page, matches: page.match === undefined ? undefined : glob(page.match) })) // biome-ignore format: one thought
  return (referrer) => {
    readFacts(stage)
    const path = location.pathname
    const page: PageFacts = {
      path,
      url: cleanUrl(location.href, config.collect?.query),
      title: document.title,
      referrer: cleanUrl(referrer, []),
      referrerClass: referrerClass(referrer, location.hostname),
    }
    for (const { page: rule, matches } of pages) {
      if (matches && !matches(path)) continue
      if (rule.selector && !isThere(rule.selector)) continue
      for (const key of ['type', 'category', 'value'] as const) if (key in rule) page[key] ??= rule[key] as never
    }
    const query = new URLSearchParams(location.search)
    const campaign = readCampaign(query)
    const language = document.documentElement.lang || navigator.language
    return {
      page,
      ...(campaign && { campaign }),
      device: { class: deviceClass() },
      channel: query.get('lotse_channel') ?? 'web',
      ...(language && { language }),
      ...(navigator.webdriver && { bot: true }),
    }
  }
}

function isThere(selector: string): boolean {
  try {
    return !!document.querySelector(selector)
  } catch {
    return false
  }
}
