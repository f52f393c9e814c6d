import { existsSync } from 'node:fs'
import { openStore } from '@lotse/collector'
import { fail, reasonOf } from '../failure.ts'
import type { World } from '../world.ts'

export interface ExportFlags {
  store: string
  visitor?: string
  person?: string
}

/** Events written at a time. */
const BATCH = 200

/** `lotse export`: the stored events as JSON lines, grouped by visitor, in timestamp order; or all about one person (GDPR Art. 15). */
export async function exportEvents({ store: file, visitor, person }: ExportFlags, world: World): Promise<number> {
  if (!existsSync(file)) fail(`${file} cannot be read: there is no such file`)
  let store: ReturnType<typeof openStore>
  try {
    store = openStore(file)
  } catch (error) {
    return fail(`${file} cannot be opened: ${reasonOf(error)}`)
  }
  try {
    if (person !== undefined) {
      await world.out(`${JSON.stringify(store.person(person), null, 2)}\n`)
      return 0
    }
    let batch: string[] = []
    const flush = async (): Promise<boolean> => {
      const text = batch.map((line) => `${line}\n`).join('')
      batch = []
      return !text || world.out(text)
    }
    for (const line of store.lines(visitor === undefined ? {} : { visitor })) {
      batch.push(line)
      if (batch.length >= BATCH && !(await flush())) return 0
    }
    await flush()
    return 0
  } finally {
    store.close()
  }
}
