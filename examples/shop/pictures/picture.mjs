import { accessories } from './accessories.mjs'
import { ceramics } from './ceramics.mjs'
import { clothing } from './clothing.mjs'
import { devices } from './devices.mjs'
import { lamps } from './lamps.mjs'
import { light } from './paint.mjs'
import { ropes } from './ropes.mjs'
import { tea } from './tea.mjs'
import { tools } from './tools.mjs'

export const kinds = { ...lamps, ...clothing, ...ropes, ...tea, ...ceramics, ...tools, ...devices, ...accessories }

/** Backdrops: weather over the harbour, quiet enough for any shop window. */
const skies = { sand: '#eadfca', mist: '#d6e0e2', foam: '#dbe6dc', dawn: '#efd9cb', dusk: '#c9d3df' }

/** A picture recipe (`kind`, `main`, `second`, `sky`) drawn as one square SVG; it carries its title for whoever opens it alone. */
export const drawPicture = ({ kind, main, second, sky = 'sand' }, title = '') => {
  const ground = skies[sky]
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 480 480" width="480" height="480" role="img"><title>${title.replace(/[<&]/g, '')}</title>
<rect width="480" height="480" fill="${ground}"/><circle cx="240" cy="222" r="172" fill="${light(ground, 0.45)}"/>
<path d="M0 392q60-10 120 0t120 0 120 0 120 0v88H0z" fill="${light(ground, 0.62)}"/><ellipse cx="240" cy="404" rx="128" ry="13" fill="#16303f" opacity=".13"/>
<g stroke-linecap="round" stroke-linejoin="round">${kinds[kind]({ main, second })}</g></svg>`
}
