import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Whatever a page loads by itself, from another host. */
const LOADS = /<(?:script|img|iframe|source|video|audio|link)\b[^>]*?\s(?:src|href)="(?:https?:)?\/\/[^"]*"/g

/** Fails a build of the docs whose pages load anything from elsewhere: who reads about privacy is told to nobody. */
export function asksNobody({ outDir }) {
  const found = readdirSync(outDir, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.html'))
    .flatMap((file) => [...readFileSync(join(outDir, file), 'utf8').matchAll(LOADS)].map(([tag]) => `${file}: ${tag}`))
  if (found.length) throw new Error(`these pages load from other hosts:\n${found.join('\n')}`)
}
