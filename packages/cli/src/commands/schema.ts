import { journeysJsonSchema, jsonSchema } from '@lotse/workshop'
import type { World } from '../world.ts'

/** `lotse schema`. */
export async function schema({ journeys }: { journeys?: boolean }, world: World): Promise<number> {
  await world.out(`${JSON.stringify(journeys ? journeysJsonSchema() : jsonSchema(), null, 2)}\n`)
  return 0
}
