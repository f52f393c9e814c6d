/** The paint box of the shop: a drawing names two colours, everything else is mixed from them, so that the pictures belong together. */
export const ink = '#16303f'
export const paper = '#fbf8f1'
export const brass = '#c99a3f'
export const wood = '#b07c4c'
export const hemp = '#d8bd8c'
export const steel = '#a9b8bf'
export const glow = '#ffdf8e'

const channels = (hex) => [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16))

const mix = (hex, other, share) => {
  const b = channels(other)
  const mixed = channels(hex).map((a, i) => Math.round(a + (b[i] - a) * share))
  return `#${mixed.map((n) => n.toString(16).padStart(2, '0')).join('')}`
}

export const light = (hex, share = 0.25) => mix(hex, '#fffaf0', share)
export const dark = (hex, share = 0.22) => mix(hex, '#0b2233', share)

/** The same shape again and again, moved along: planks, stitches, strands. */
export const repeat = (count, draw) => Array.from({ length: count }, (_, i) => draw(i)).join('')
