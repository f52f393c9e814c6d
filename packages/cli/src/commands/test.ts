import { watch } from 'node:fs'
import { basename, dirname } from 'node:path'
import type { JourneyFile, LotseConfig } from '@lotse/contract'
import { type Coverage, coverJourneys, type JourneyRun, readJourneys, runJourneys } from '@lotse/workshop'
import { fail, isFailure } from '../failure.ts'
import { JOURNEYS_ENDING, journeysBeside } from '../journeysBeside.ts'
import { loadConfig } from '../loadConfig.ts'
import { readText } from '../readText.ts'
import { showProblem } from '../showProblems.ts'
import { showRun, showUncovered } from '../showRun.ts'
import { usesColor } from '../usesColor.ts'
import type { World } from '../world.ts'

export interface TestFlags {
  watch?: boolean
  uncovered?: boolean
  language?: string
  json?: boolean
}

/** Changes within this time are one, ms. */
const CALM = 100

interface Run {
  file: string
  journeys: JourneyRun[]
}

/** One file's problems; its journeys, where it has no errors. */
async function read(path: string, config: LotseConfig, world: World): Promise<JourneyFile | undefined> {
  const { file, problems } = readJourneys(await readText(path), config)
  const color = usesColor(world)
  for (const problem of problems) world.err(`${showProblem(path, problem, color)}\n`)
  return file
}

async function once(file: string, given: string[], flags: TestFlags, world: World): Promise<number> {
  const { language = 'en' } = flags
  const { config, text } = await loadConfig(file, world, true)
  const paths = given.length ? given : await journeysBeside(file)
  if (!paths.length)
    fail(`there is no *${JOURNEYS_ENDING} beside ${file}; "lotse init" writes one, docs/journeys.md says how they look`)
  const runs: Run[] = []
  const files: JourneyFile[] = []
  let broken = 0
  for (const path of paths) {
    const journeys = await read(path, config, world)
    if (!journeys) {
      broken++
      continue
    }
    files.push(journeys)
    runs.push({ file: path, journeys: runJourneys(config, journeys, language) })
  }
  const coverage: Coverage = coverJourneys(text, config, files)
  const all = runs.flatMap(({ journeys }) => journeys)
  const failed = all.filter(({ passed }) => !passed).length
  if (flags.json) await world.out(`${JSON.stringify({ file, failed, broken, runs, coverage }, null, 2)}\n`)
  else {
    const color = usesColor(world)
    for (const { file: path, journeys } of runs)
      await world.out(showRun(paths.length > 1 ? path : undefined, journeys, language, color))
    await world.out(showUncovered(basename(file), coverage, flags.uncovered ?? false, color))
    const unread = broken ? `, ${broken} file${broken === 1 ? '' : 's'} with errors` : ''
    await world.out(`${all.length - failed} passed, ${failed} failed${unread}\n`)
  }
  return failed || broken ? 1 : 0
}

/** `lotse test`: 0 all as expected, 1 not; with `--watch` until stopped. */
export async function test(file: string, given: string[], flags: TestFlags, world: World): Promise<number> {
  if (!/^(en|de)\b/.test(flags.language ?? 'en')) fail(`--language ${flags.language}: sentences are in en and de`)
  if (!flags.watch) return once(file, given, flags, world)
  const again = async (): Promise<void> => {
    await once(file, given, flags, world).catch((error) => {
      if (!isFailure(error)) throw error
      world.err(`${error.message}\n`)
    })
    world.err('watching; stop with Ctrl-C\n')
  }
  await again()
  const folders = [...new Set([file, ...given].map((path) => dirname(path)))]
  let timer: NodeJS.Timeout | undefined
  const watchers = folders.map((folder) =>
    watch(folder, (_, name) => {
      if (!name?.endsWith('.json')) return
      clearTimeout(timer)
      timer = setTimeout(() => void again(), CALM)
    }),
  )
  await world.stopped
  clearTimeout(timer)
  for (const watcher of watchers) watcher.close()
  return 0
}
