/** A script element runs only when it is made anew; its nonce is a property, not an attribute, once it is in the page. */
export function revive(blocked: HTMLScriptElement): void {
  const script = document.createElement('script')
  for (const { name, value } of blocked.attributes)
    if (name !== 'type' && name !== 'data-src' && name !== 'data-lotse-purpose') script.setAttribute(name, value)
  const { type = '', src } = blocked.dataset
  if (type) script.type = type
  script.nonce = blocked.nonce
  script.async = blocked.hasAttribute('async')
  // Trusted Types: what the site's own markup holds is passed on by a policy that the site may allow by name.
  const trusted = policy()
  if (src) script.src = trusted.createScriptURL(src) as string
  else if (!blocked.src) script.text = trusted.createScript(blocked.text) as string
  script.dataset.lotseRan = blocked.dataset.lotsePurpose ?? ''
  blocked.replaceWith(script)
}

interface Policy {
  createScript(text: string): unknown
  createScriptURL(url: string): unknown
}
const same = { createScript: (text: string) => text, createScriptURL: (url: string) => url }
let made: Policy | undefined
function policy(): Policy {
  const { trustedTypes } = window as unknown as { trustedTypes?: { createPolicy(name: string, rules: Policy): Policy } }
  made ??= trustedTypes?.createPolicy('lotse-unblock', same) ?? same
  return made
}
