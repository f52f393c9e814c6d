import { startExample } from '../serveExample.mjs'

await startExample('spa', { routes: true })
