import { fileURLToPath } from 'node:url'
import { runTests } from '../bench/proof/runTests.mjs'

/** Twenty rounds in each engine: a browser killed within three seconds after a withdrawal has nothing granted at its next start. */
const results = fileURLToPath(new URL('kill-results.json', import.meta.url))
const rounds = process.env.ROUNDS ?? '20'
process.exit(runTests(['--project', 'kill'], results, { ROUNDS: rounds }))
