import { existsSync } from 'node:fs'
import { fail, reasonOf } from '../failure.ts'
import { openOrFail } from '../openOrFail.ts'
import type { World } from '../world.ts'

/** `lotse backup`: a whole, compact copy of a store while it is being written. */
export async function backup(
  { store: file, output }: { store: string; output: string },
  world: World,
): Promise<number> {
  if (!existsSync(file)) fail(`${file} cannot be read: there is no such file`)
  if (existsSync(output)) fail(`${output} is there already`)
  const store = await openOrFail(file)
  try {
    store.backup(output)
    await world.out(`${output}\n`)
    return 0
  } catch (error) {
    return fail(`${output} cannot be written: ${reasonOf(error)}`)
  } finally {
    store.close()
  }
}
