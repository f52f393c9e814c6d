import { element, push, speak } from '@lotse/banner'

const MARK = 'lotse-placeholder'

/** In place of a frame that may not load: where it would come from, and the way to the settings. */
export function showPlaceholder(frame: HTMLIFrameElement, show: boolean): void {
  const before = frame.previousElementSibling
  const has = before?.localName === MARK
  frame.hidden = show
  if (show === has) return
  if (has) return before.remove()
  const { say, language, dir } = speak(document.documentElement.lang, {}, {})
  const host = element(MARK as 'div', { lang: language, dir })
  const { width, height } = frame
  Object.assign(host.style, { display: 'block', width: width && `${width}px`, maxWidth: '100%', minHeight: height && `${height}px` }) // biome-ignore format: one thought
  const shadow = host.attachShadow({ mode: 'open' })
  const source = new URL(frame.dataset.src ?? '', location.href).host
  const open = push(say('settings'), () => void lotseOf()?.('consent', 'show'))
  shadow.append(element('p', {}, frame.title || source), element('p', {}, source), open)
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(':host{box-sizing:border-box;border:1px solid;padding:16px;font:1em/1.5 system-ui,sans-serif}p{margin:0 0 8px}button{min-height:44px;padding:4px 16px;font:inherit}') // biome-ignore format: one thought
  shadow.adoptedStyleSheets = [sheet]
  frame.before(host)
}

const lotseOf = () => (window as unknown as { lotse?(command: string, what: string): unknown }).lotse
