import { readdir } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fail, reasonOf } from './failure.ts'

export const JOURNEYS_ENDING = '.journeys.json'

/** The paths of every `*.journeys.json` beside the config. */
export async function journeysBeside(file: string): Promise<string[]> {
  const folder = dirname(file)
  const names = await readdir(folder).catch((error) => fail(`${folder} cannot be read: ${reasonOf(error)}`))
  return names
    .filter((name) => name.endsWith(JOURNEYS_ENDING))
    .sort()
    .map((name) => join(folder, name))
}
