import type { ComponentChildren, JSX } from 'preact'

/** A part that scrolls sideways by itself, so that the page does not; reachable by key. */
export function Scroll({ label, children }: { label: string; children: ComponentChildren }): JSX.Element {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: else it could not be scrolled by key (WCAG 2.1.1)
    <section class="scroll" tabIndex={0} aria-label={label}>
      {children}
    </section>
  )
}
