import type { AdapterConfig, AdapterName, FaultCode } from '@lotse/contract'

/** Where each tool's own settings are opened, by their makers' documentation: a path on `window`, called on its object. */
const OPENERS: { [name in AdapterName]?: string[] } = {
  usercentrics: ['UC_UI.showSecondLayer', '__ucCmp.showSecondLayer'],
  cookiebot: ['Cookiebot.renew'],
  onetrust: ['OneTrust.ToggleInfoDisplay'],
  klaro: ['klaro.show'],
  cookieconsent: ['CookieConsent.showPreferences'],
  shopify: ['privacyBanner.showPreferences'],
  own: ['lotseConsent.show'],
}

type Held = { [name: string]: (() => void) | undefined } | undefined

/** Opens the settings of the tool that asks here; it is never told what to answer. */
export function openTool(
  adapter: AdapterName | AdapterConfig,
  report: (code: FaultCode, detail?: unknown) => void,
): void {
  const name = typeof adapter === 'string' ? adapter : adapter.name
  try {
    for (const path of OPENERS[name] ?? []) {
      const [holder, method] = path.split('.') as [string, string]
      const held = (window as unknown as { [name: string]: Held })[holder]
      if (typeof held?.[method] === 'function') return held[method]()
    }
  } catch {}
  report('consent-elsewhere', name)
}
