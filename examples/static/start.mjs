import { startExample } from '../serveExample.mjs'
import { headers } from './headers.mjs'

await startExample('static', { headers })
