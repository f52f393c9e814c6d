import type { FactRule, GoalConfig, LotseConfig } from '@lotse/contract'
import type * as v from 'valibot'
import { expectTypeOf, test } from 'vitest'
import type { configSchema } from './config.ts'
import type { Entries } from './field.ts'

test('schema and contract agree both ways', () => {
  expectTypeOf<v.InferOutput<typeof configSchema>>().toEqualTypeOf<LotseConfig>()
  // Each entry list names every key of its contract type, optional exactly where the contract is.
  expectTypeOf<keyof Entries<GoalConfig>>().toEqualTypeOf<keyof GoalConfig>()
  expectTypeOf<keyof Entries<FactRule>>().toEqualTypeOf<keyof FactRule>()
  // @ts-expect-error a key of the contract is missing
  const short: Entries<{ id: string; note?: string }> = { id: {} as Entries<{ id: string }>['id'] }
  // @ts-expect-error a required key is not optional
  const loose: Entries<{ id: string }> = { id: {} as Entries<{ id?: string }>['id'] }
  void [short, loose]
})
