import type { EngineName, Tab, Visitor, VisitorOptions } from '../engines/engine.ts'
import type { Site } from '../engines/servePages.ts'

/** What is audited: a consent tool on a page, as its documentation shows it. */
export interface Subject {
  name: string
  /** Its own figure is proved here; of the others it is only told. */
  isOurs: boolean
  site: Site
  home: string
  other: string
  /** Requests that are the page's own or the tool's own files, before a choice. */
  files: RegExp
  /** Requests that tell somebody of the visitor. */
  sends: RegExp
  /** Selectors; found through open shadow roots. */
  layer1: string
  reject: string
  accept: string
  settings: string
  layer2: string
  reject2: string
  accept2: string
  save: string
  /** Of the first purpose, in the second layer. */
  toggle: string
  /** Where the buttons of the second layer are gone after a choice: what then turns all of it round. */
  turnRound?: string[]
  /** Opens the settings after a choice. */
  reopen: string
  /** Names of what may stay after a refusal: the choice itself. */
  choice: RegExp
  /** Runs first in each page; defines `auditGranted()`: which of the two purposes hold. */
  early: string
  /** Pages of the same site under other settings; where there is none, the point cannot be asked of it. */
  pages: { [name in 'changed' | 'optOut' | 'adapted' | 'receipts' | 'german']?: string }
  /** Point → why it does not apply. */
  not: { [point: number]: string }
  close(): Promise<void>
}

/** One point of one subject in one engine. */
export interface Audit {
  subject: Subject
  engine: EngineName
  newVisitor(options?: VisitorOptions): Promise<Visitor>
}

/** One of the 35 points of `docs/consent.md`. Throws a finding; returns why it does not apply, if so. */
export interface Point {
  number: number
  title: string
  /** Only of Lotse itself can this be asked: why not of others. */
  ours?: string
  check(audit: Audit): Promise<string | void>
}

/** What an auditor would write down. Everything else that is thrown is a mishap of the audit. */
export class Finding extends Error {}

export function must(holds: unknown, finding: string): asserts holds {
  if (!holds) throw new Finding(finding)
}

/** In every page before all else. */
export const EARLY: string = `
window.deep = (selector, root = document) => {
  const found = root.querySelector(selector)
  if (found) return found
  for (const one of root.querySelectorAll('*')) {
    const inside = one.shadowRoot && deep(selector, one.shadowRoot)
    if (inside) return inside
  }
  return null
}
window.shown = (selector) => {
  const found = deep(selector)
  return !!found && found.checkVisibility({ opacityProperty: true, visibilityProperty: true }) && found.getBoundingClientRect().height > 0
}
{
  // Colours as they are painted, whatever they are written in.
  const rgba = (color) => {
    const canvas = (window.auditCanvas ??= document.createElement('canvas').getContext('2d', { willReadFrequently: true }))
    canvas.clearRect(0, 0, 1, 1)
    canvas.fillStyle = color
    canvas.fillRect(0, 0, 1, 1)
    return [...canvas.getImageData(0, 0, 1, 1).data]
  }
  const light = (color) => {
    const [x, y, z] = rgba(color).slice(0, 3).map((one) => (one / 255 <= 0.04045 ? one / 255 / 12.92 : ((one / 255 + 0.055) / 1.055) ** 2.4))
    return 0.2126 * x + 0.7152 * y + 0.0722 * z
  }
  window.isSolid = (color) => rgba(color)[3] > 250
  window.contrastOf = (one, other) => {
    const [low, high] = [light(one), light(other)].sort((a, b) => a - b)
    return (high + 0.05) / (low + 0.05)
  }
}
recorded.probes = []
recorded.errors = []
recorded.violations = []
addEventListener('error', (event) => event.message && recorded.errors.push(event.message))
addEventListener('unhandledrejection', (event) => recorded.errors.push(String(event.reason)))
document.addEventListener('securitypolicyviolation', (event) => recorded.violations.push(event.violatedDirective + ' ' + event.blockedURI + ' ' + event.sample))
{
  const spy = (holder, name) => {
    const was = holder && Object.getOwnPropertyDescriptor(holder, name)
    if (!was || !was.configurable) return
    const note = (real) => function (...given) { recorded.probes.push(name); return real.apply(this, given) }
    Object.defineProperty(holder, name, was.get ? { ...was, get: note(was.get) } : { ...was, value: note(was.value) })
  }
  for (const name of ['hardwareConcurrency', 'deviceMemory', 'userAgentData', 'plugins', 'mimeTypes', 'getBattery', 'connection', 'maxTouchPoints', 'platform']) spy(Navigator.prototype, name)
  for (const name of ['getContext', 'toDataURL', 'toBlob']) spy(HTMLCanvasElement.prototype, name)
  for (const name of ['AudioContext', 'OfflineAudioContext', 'RTCPeerConnection']) {
    const real = window[name]
    if (real) window[name] = new Proxy(real, { construct(target, given) { recorded.probes.push(name); return new target(...given) } })
  }
  spy(FontFaceSet.prototype, 'check')
}
`

declare global {
  function deep(selector: string, root?: Document | ShadowRoot): HTMLElement | null
  function shown(selector: string): boolean
  /** Of a CSS colour: nothing shines through. */
  function isSolid(color: string): boolean
  /** By WCAG, 1 to 21. */
  function contrastOf(color: string, other: string): number
  function auditGranted(): { first: boolean; second: boolean }
}

export type { Tab }
