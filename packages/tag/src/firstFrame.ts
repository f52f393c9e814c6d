/** Where frames do not come although the page is said to be visible, as in a covered window, ms. */
const LATEST = 500

/** Resolves when a frame was made, or nobody sees the page; earlier than `afterPaint`, which waits for the whole document. */
export const firstFrame = (): Promise<void> =>
  new Promise((done) => {
    if (!document.hidden) requestAnimationFrame(() => setTimeout(done))
    setTimeout(done, document.hidden ? 0 : LATEST)
  })
