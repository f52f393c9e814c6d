import { siteFiles } from '../e2e/siteFiles.ts'
import { servePages } from '../engines/servePages.ts'
import { bundlePeer, LOTSE, lotsePage } from './trackPeers.mjs'

const html = (scripts) => `<!doctype html><html lang="en"><head><title>Bench</title></head><body>${scripts}</body></html>` // biome-ignore format: one line

/** Serves `/tracker`, a page on which one tracker runs and sends to `to`, and `/empty`, one without. */
export async function serveTracker(tracker, to) {
  const isLotse = tracker === LOTSE
  const config = { lotse: 1, site: { id: 'bench', languages: ['en'] }, collect: { endpoint: `${to}/` }, consent: { mode: 'off' } } // biome-ignore format: one line
  const files = isLotse ? siteFiles(config) : { '/peer.js': await bundlePeer(tracker, to) }
  const page = isLotse ? `<script src="/lotse.js"></script><script>${lotsePage}</script>` : '<script src="/peer.js"></script>' // biome-ignore format: one thought
  // No recorder of the tests: it would be measured, too.
  return servePages({ ...files, '/tracker': html(page), '/empty': html('') }, { records: false })
}
