export type EngineName = 'chromium' | 'firefox' | 'webkit'

/** A real browser. Everything that was opened through it is gone after `close`. */
export interface Engine {
  name: EngineName
  newVisitor(options?: VisitorOptions): Promise<Visitor>
  close(): Promise<void>
}

export interface OpenOptions {
  /** The browser's own setting for Global Privacy Control; only Firefox has one. */
  gpc?: boolean
}

export interface VisitorOptions {
  /** BCP 47; left out: `en-US`. WebKitGTK speaks only the languages whose locale is installed. */
  language?: string
  /** CSS pixels; left out: 1280 × 800. */
  viewport?: { width: number; height: number }
  /** Windows' contrast themes, as CSS sees them. Only Chromium can be told so; others leave it out. */
  forcedColors?: boolean
  /** The system's wish for less motion. WebKitGTK cannot be told so. */
  reducedMotion?: boolean
}

/** Someone with storage of their own, empty at first. */
export interface Visitor {
  newTab(): Promise<Tab>
  close(): Promise<void>
}

/** Functions given to a tab run in the page: they see their arguments (JSON) and nothing else. */
export interface Tab {
  /** Resolves when the page has loaded. */
  goto(url: string): Promise<void>
  evaluate<A extends unknown[], R>(work: (...args: A) => R | Promise<R>, ...args: A): Promise<R>
  /** Resolves with the first truthy answer, also across navigations; rejects after `timeout` ms. */
  waitFor<A extends unknown[], R>(work: (...args: A) => R | Promise<R>, args?: A, timeout?: number): Promise<R>
  /** Like a hand: scrolls there, and fails where something else is in the way. Finds through open shadow roots. */
  click(selector: string): Promise<void>
  /** Replaces what the field says. */
  type(selector: string, text: string): Promise<void>
  /** A key by its DOM name, e.g. `Tab`, `Escape`. */
  press(key: string): Promise<void>
  /** The CPU so many times slower; only where the engine can (Chromium). */
  slowDown?(rate: number): Promise<void>
  /** PNG */
  screenshot(): Promise<Buffer>
  close(): Promise<void>
}
