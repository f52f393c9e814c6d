/**
 * Says that a framework has taken over this slot (`data-lotse-after="hydrate"`), so that its variant may be put in: as a
 * ref in React and Preact (`ref={hydrated}`), as `{ mounted: hydrated }` in Vue, as an action in Svelte (`use:hydrated`).
 */
export function hydrated(element: Element | null): void {
  // Not in the middle of the framework's own commit.
  if (element) setTimeout(() => element.dispatchEvent(new Event('lotse:hydrated', { bubbles: true })))
}
