import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'

const types = { css: 'text/css; charset=utf-8', js: 'text/javascript; charset=utf-8', svg: 'image/svg+xml' }

const load = (name) => {
  const text = readFileSync(new URL(`./public/${name}`, import.meta.url), 'utf8')
  const version = createHash('sha256').update(text).digest('hex').slice(0, 8)
  return { name, text, type: types[name.split('.').pop()], url: `/${name}?v=${version}` }
}

/** The shop's own few files; their address changes with their content, so that browsers may keep them for good. */
export const files = ['shop.css', 'tour.js', 'tour-clock.js', 'flag.svg'].map(load)

export const urlOf = (name) => files.find((file) => file.name === name).url
