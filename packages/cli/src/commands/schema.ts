import { jsonSchema } from '@lotse/workshop'
import type { World } from '../world.ts'

/** `lotse schema`. */
export async function schema(world: World): Promise<number> {
  await world.out(`${JSON.stringify(jsonSchema(), null, 2)}\n`)
  return 0
}
