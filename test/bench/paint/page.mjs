/** ms between the pieces in which a page arrives. */
const PAUSE = 200
/** More than 1,000 characters stand before the first slot, so that every engine paints them before the slot is there. */
const WORDS = `<p>${'Words that stand before everything else. '.repeat(40)}</p>`
const FOLD = '<div style="height: 2000px"></div>'

/** Two lines instead of one: whoever puts it in late moves what follows. */
export const variantOf = (id) => `<h2>Variant ${id}</h2><p>Variant, with a line more</p>`
export const slotIds = (count) => Array.from({ length: count }, (_, i) => `s${i + 1}`)

/**
 * A page in pieces: words, then the slots, cut in the middle of their default. `atOnce`: in one piece. `head` is what the
 * tool under test asks for.
 */
export function pageOf({ head = '', slots = 1, below = false, atOnce = false }) {
  const body = slotIds(slots).flatMap((id) => [
    `<section data-lotse-slot="${id}" id="${id}" data-probe="${id}"><h2>Default`,
    ...(id === 's1' ? [PAUSE] : []),
    ` ${id}</h2></section><p data-after="${id}">After</p>`,
  ])
  const pieces = [
    `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Page</title><style>html { overflow-y: scroll } h2 { margin: 0 }</style>${head}</head><body>${WORDS}`,
    PAUSE,
    below ? FOLD : '',
    ...body,
    PAUSE,
    '<p>End</p></body></html>',
  ]
  return atOnce ? pieces.filter((piece) => typeof piece === 'string').join('') : pieces
}

/** Instead of the recorder, where script time is measured: marks when the last slot shows its variant. */
export const marker = (slots) => `<script>
  new MutationObserver((_, observer) => {
    const probes = document.querySelectorAll('[data-probe]')
    if (probes.length < ${slots} || ![...probes].every((probe) => probe.textContent.includes('Variant'))) return
    observer.disconnect()
    performance.mark('filled')
  }).observe(document, { childList: true, subtree: true })
</script>`
