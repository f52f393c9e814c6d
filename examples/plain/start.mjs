import { startExample } from '../serveExample.mjs'

await startExample('plain')
