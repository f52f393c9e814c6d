import type { ConsentPlugin } from '@lotse/contract'

/** Consent Mode v2's types by purpose; `personalization` is of this site and never of its advertisements. */
const TYPES: { [type: string]: string } = {
  ad_storage: 'ads',
  ad_user_data: 'ads',
  ad_personalization: 'ads',
  analytics_storage: 'analytics',
  personalization_storage: 'personalization',
  functionality_storage: 'personalization',
}
/** How long Google's tags wait for the update of a returning visitor, ms (its own advice). */
const WAIT = 500

/**
 * Google Consent Mode v2, basic: one `default` before anything, all denied; an `update` whenever the visitor's choice is known
 * for sure, on later pages too. Loads nothing.
 */
export const consentMode: ConsentPlugin = ({ visitor }) => {
  const page = window as unknown as { dataLayer?: unknown[] }
  const layer = (page.dataLayer ??= [])
  // Google's tags take an Arguments object for a command, and an array for something else.
  function gtag(..._: unknown[]): void {
    // biome-ignore lint/complexity/noArguments: see above
    layer.push(arguments)
  }
  const types = (granted: { [purpose: string]: boolean }) =>
    Object.fromEntries(Object.entries(TYPES).map(([type, purpose]) => [type, granted[purpose] ? 'granted' : 'denied']))
  let before = ''
  gtag('consent', 'default', { ...types({}), security_storage: 'granted', wait_for_update: WAIT })
  return visitor.watch(({ consent: { granted, confirmed } }) => {
    // Not known for sure: what was granted before is taken back until it is.
    const now = types(confirmed ? granted : {})
    const told = JSON.stringify(now)
    if (told === before || (!confirmed && !before)) return
    before = told
    gtag('consent', 'update', now)
  })
}
