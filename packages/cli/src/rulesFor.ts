import { join } from 'node:path'
import type { CollectorOptions } from '@lotse/collector'
import type { JourneyFile } from '@lotse/contract'
import { readJourneys } from '@lotse/workshop'
import { fail } from './failure.ts'
import { journeysBeside } from './journeysBeside.ts'
import type { Loaded } from './loadConfig.ts'
import { packageFolder } from './packageFolder.ts'
import { readText } from './readText.ts'
import { showProblem } from './showProblems.ts'
import type { World } from './world.ts'

/**
 * What the rules page of the desk works with: the file, every `*.journeys.json` beside it as one (they must pass before anything
 * is published), the built tag, and where publishing writes the site's files.
 */
export async function rulesFor(
  file: string,
  { config, text }: Loaded,
  siteFolder: string | undefined,
  world: World,
): Promise<NonNullable<CollectorOptions['rules']>> {
  const found: JourneyFile[] = []
  for (const path of await journeysBeside(file)) {
    const { file: read, problems } = readJourneys(await readText(path), config)
    const errors = problems.filter(({ level }) => level === 'error')
    for (const problem of errors) world.err(`${showProblem(path, problem)}\n`)
    found.push(read ?? fail(`${path} has errors; the server was not started`, 1))
  }
  const [first] = found
  const journeys = first && JSON.stringify({ ...first, journeys: found.flatMap((one) => one.journeys) }, null, 2)
  return {
    text,
    tagFolder: join(packageFolder('lotse'), 'dist'),
    ...(journeys && { journeys }),
    ...(siteFolder !== undefined && { siteFolder }),
  }
}
