/// <reference lib="dom" />
/** One frame: which probes showed the word "default" or "variant" in a text, a picture or their title, and where what follows them stood. */
export interface Frame {
  /** ms since navigation */
  time: number
  defaults: string[]
  variants: string[]
  /** `data-after` → left, top, width, height */
  boxes: { [after: string]: string }
}

/** What the recorder saw in a page since its head. */
export interface Recorded {
  /** Of storage, by place and key. */
  writes: string[]
  reads: string[]
  /** Of the network and other tabs, by means and address. */
  asked: string[]
  frames: Frame[]
  /** `layout-shift` entries: Chromium alone has them. */
  shifts: { value: number; startTime: number }[]
  faults: { code: string; detail?: unknown }[]
  /** Slot → the texts that it showed, one after the other, in the first frames. */
  shown: { [slot: string]: string[] }
  slots: { slot: string; variant: string; reason: string }[]
}

declare global {
  var recorded: Recorded
  // biome-ignore lint/suspicious/noExplicitAny: the one global, called as pages call it
  var lotse: any
}
