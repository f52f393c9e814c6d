#!/usr/bin/env node
import { processWorld, run } from '../dist/index.js'

process.exitCode = await run(process.argv.slice(2), processWorld())
