import { createReadStream } from 'node:fs'
import type { PersonFact } from '@lotse/collector'
import type { FactDeclaration, Json } from '@lotse/contract'
import { suggest } from '@lotse/workshop'
import { parse } from 'csv-parse'
import { fail, reasonOf } from '../failure.ts'
import { loadConfig } from '../loadConfig.ts'
import { openOrFail } from '../openOrFail.ts'
import type { World } from '../world.ts'

/** Facts written in one transaction. */
const BATCH = 5_000
/** Wrong rows that are named one by one. */
const SHOWN = 20

export interface ImportFlags {
  store: string
  config: string
  id: string
  delimiter: string
}

/**
 * `lotse import`: facts of known customers from a table whose columns are the fact's names. An empty field forgets the fact. 1 where
 * rows were skipped; a column that is no declared fact ends it before anything is written.
 */
export async function importFacts(file: string, flags: ImportFlags, world: World): Promise<number> {
  const { config } = await loadConfig(flags.config, world, true)
  const { facts: declared = {} } = config
  const store = await openOrFail(flags.store)
  let [rows, skipped, changed] = [0, 0, 0]
  let batch: PersonFact[] = []
  const write = () => {
    changed += store.setFacts(batch, Date.now())
    batch = []
  }
  const skip = (line: number, reason: string) => {
    if (++skipped <= SHOWN) world.err(`${file}:${line} skipped: ${reason}\n`)
  }
  try {
    const table = parse({ bom: true, columns: (names: string[]) => columnsOf(names, flags, declared, file), skip_empty_lines: true, trim: true, info: true, delimiter: flags.delimiter }) // biome-ignore format: one call
    const input = file === '-' ? world.input : createReadStream(file)
    for await (const { record, info } of feed(table, input)) {
      const { [flags.id]: userId, ...fields } = record
      const facts = userId ? factsOf(userId, fields, declared) : `"${flags.id}" is empty`
      if (typeof facts === 'string') skip(info.lines, facts)
      else {
        rows++
        batch.push(...facts)
      }
      if (batch.length >= BATCH) write()
    }
    write()
  } catch (error) {
    if (error && typeof error === 'object' && 'status' in error) throw error
    fail(`${file} cannot be read: ${reasonOf(error)}`)
  } finally {
    store.close()
  }
  if (skipped > SHOWN) world.err(`… and ${skipped - SHOWN} more\n`)
  await world.out(`${rows} customers, ${changed} facts changed${skipped ? `, ${skipped} rows skipped` : ''}\n`)
  return skipped ? 1 : 0
}

type Row = { record: { [column: string]: string }; info: { lines: number } }

function feed(table: ReturnType<typeof parse>, input: AsyncIterable<Uint8Array | string>): AsyncIterable<Row> {
  void (async () => {
    try {
      for await (const chunk of input) if (!table.write(chunk)) await new Promise((done) => table.once('drain', done))
      table.end()
    } catch (error) {
      table.destroy(error as Error)
    }
  })()
  return table as AsyncIterable<Row>
}

function columnsOf(
  names: string[],
  { id }: ImportFlags,
  declared: { [path: string]: FactDeclaration },
  file: string,
): string[] {
  if (!names.includes(id)) fail(`${file}:1 has no column "${id}"; say with --id which one names the customer`, 1)
  for (const name of names) {
    if (name === id || Object.hasOwn(declared, name)) continue
    const meant = suggest(name, Object.keys(declared))
    fail(`${file}:1 column "${name}" is not declared under "facts"${meant ? ` (did you mean "${meant}"?)` : ''}`, 1)
  }
  return names
}

/** The facts of a row, or why it is wrong. */
function factsOf(
  userId: string,
  fields: { [path: string]: string },
  declared: { [path: string]: FactDeclaration },
): PersonFact[] | string {
  const facts: PersonFact[] = []
  for (const [path, text] of Object.entries(fields)) {
    const value = text === '' ? null : read[declared[path]!.type](text)
    if (value === undefined) return `${path}: "${text}" is not a ${declared[path]!.type}`
    facts.push({ userId, path, value })
  }
  return facts
}

const read: { [type in FactDeclaration['type']]: (text: string) => Json | undefined } = {
  text: (text) => text,
  number: (text) => (Number.isFinite(Number(text)) ? Number(text) : undefined),
  boolean: (text) => ({ true: true, '1': true, false: false, '0': false })[text.toLowerCase()],
  list: (text) => text.split('|').map((one) => one.trim()),
}
