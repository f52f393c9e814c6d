import { startExample } from '../serveExample.mjs'

await startExample('kinds')
