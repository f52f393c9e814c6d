/** The page is hidden or left: the last moment that is sure to come is `visibilitychange`; Safari sometimes has only `pagehide`. */
export function onLeave(leave: () => void): () => void {
  const hidden = () => void (document.visibilityState === 'hidden' && leave())
  document.addEventListener('visibilitychange', hidden)
  addEventListener('pagehide', leave)
  return () => {
    document.removeEventListener('visibilitychange', hidden)
    removeEventListener('pagehide', leave)
  }
}

/** The page is seen again, also out of the bfcache. */
export function onReturn(back: () => void): () => void {
  const visible = () => void (document.visibilityState === 'visible' && back())
  const shown = (event: PageTransitionEvent) => void (event.persisted && back())
  document.addEventListener('visibilitychange', visible)
  addEventListener('pageshow', shown)
  return () => {
    document.removeEventListener('visibilitychange', visible)
    removeEventListener('pageshow', shown)
  }
}
