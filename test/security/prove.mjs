import { fileURLToPath } from 'node:url'
import { runTests } from '../bench/proof/runTests.mjs'

/** `npm run test:security`: all attacks, those on pages in three engines (`LOTSE_ENGINE=firefox`: one); what held is in `results.json`. */
const results = fileURLToPath(new URL('results.json', import.meta.url))
process.exit(runTests(['--project', 'security', '--project', 'pages', ...process.argv.slice(2)], results))
