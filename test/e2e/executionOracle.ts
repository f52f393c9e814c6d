/// <reference lib="dom" />
declare global {
  var executed: string[]
  /** Errors that nobody caught. */
  var mistakes: string[]
}

/**
 * Runs in the page before everything else: notes whoever calls what attacks call. A report of a broken
 * Content-Security-Policy is no oracle, Chromium also reports markup that was parsed and dropped.
 */
export const HOOKS = `
window.executed = []
window.mistakes = []
addEventListener('error', ({ message, error }) => message && mistakes.push(message + ' ' + (error && error.stack)))
addEventListener('unhandledrejection', ({ reason }) => mistakes.push('unhandled ' + reason + ' ' + (reason && reason.stack)))
for (const name of ['alert', 'confirm', 'prompt', 'print', 'open', 'importScripts', 'xss', 'pwned']) {
  window[name] = (...given) => void executed.push(name + '(' + given.join() + ')')
}
document.write = document.writeln = (text) => void executed.push('write ' + text)
addEventListener('click', (event) => event.preventDefault(), true)
addEventListener('submit', (event) => event.preventDefault(), true)
`

/** What in this element could run, lead astray or tell Lotse what to do; and forces each handler that came through. */
export function scan(selector: string): string[] {
  const found: string[] = []
  const forbidden =
    /^(?:script|style|iframe|object|embed|form|input|link|meta|base|template|svg|math|lotse-slot|x-.*)$/i
  const addresses = ['href', 'src', 'srcset', 'action', 'formaction', 'xlink:href', 'poster', 'background', 'data']
  const isSafe = (address: string): boolean => {
    try {
      return /^(?:https?|mailto|tel):$/.test(new URL(address, location.href).protocol)
    } catch {
      return true
    }
  }
  for (const host of document.querySelectorAll(selector)) {
    const inside = [...host.querySelectorAll('*')]
    for (const element of inside) {
      const at = `${host.id}: <${element.localName}`
      if (forbidden.test(element.localName) || element.namespaceURI !== 'http://www.w3.org/1999/xhtml')
        found.push(`${at}>`)
      for (const { name, value } of element.attributes) {
        const bad = /^on|^(?:style|id|name|srcdoc|is|slot|nonce)$|^data-lotse-(?!consent$|field$)/i.test(name)
        const all = name === 'srcset' ? value.split(',').map((one) => one.trim().split(' ')[0]!) : [value]
        if (bad || (addresses.includes(name) && !all.every(isSafe))) found.push(`${at} ${name}="${value}">`)
      }
      for (const type of [
        'load',
        'error',
        'focus',
        'blur',
        'mouseover',
        'pointerenter',
        'animationend',
        'toggle',
        'begin',
      ])
        element.dispatchEvent(new Event(type))
      if (element instanceof HTMLElement) element.click()
    }
  }
  return found
}
