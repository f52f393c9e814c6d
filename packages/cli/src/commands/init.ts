import { writeFile } from 'node:fs/promises'
import { basename, dirname, join, relative } from 'node:path'
import { checkConfig } from '@lotse/workshop'
import { fail, reasonOf } from '../failure.ts'
import { countProblems } from '../showProblems.ts'
import { KINDS } from '../starter/kinds.ts'
import { PLACES, PLATFORMS } from '../starter/platforms.ts'
import { starter } from '../starter/starter.ts'
import type { World } from '../world.ts'

export interface InitFlags {
  language: string[]
  kind?: string
  platform?: string
  force?: boolean
  id: string
  phases?: boolean
}

const KIND_WORDS: [value: string, label: string][] = [
  ['shop', 'A shop'],
  ['business', 'A business that wants requests'],
  ['magazine', 'A magazine or blog'],
]
const PLATFORM_WORDS: [value: string, label: string][] = [
  ['html', 'Our own HTML, or something else'],
  ['shopify', 'Shopify'],
  ['shopware', 'Shopware'],
  ['woocommerce', 'WooCommerce'],
]

const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`

function known(flag: string, value: string, values: object): string {
  if (!Object.hasOwn(values, value)) fail(`--${flag} ${value}: it is one of ${Object.keys(values).join(', ')}`)
  return value
}

async function write(file: string, text: string, force: boolean): Promise<void> {
  try {
    await writeFile(file, text, { flag: force ? 'w' : 'wx' })
  } catch (error) {
    const there = (error as NodeJS.ErrnoException).code === 'EEXIST'
    fail(there ? `${file} is there already; --force writes over it` : `${file} cannot be written: ${reasonOf(error)}`)
  }
}

/** `lotse init`: files to start from, with notes; never over ones that are there, unless told so. Asks for what no flag says. */
export async function init(file: string, flags: InitFlags, world: World): Promise<number> {
  const { force = false, id, phases = false } = flags
  const given = flags.language.flatMap((each) => each.split(',')).filter(Boolean)
  const { ask } = world
  const kind = known('kind', flags.kind ?? (await ask?.choose('What kind of site is it?', KIND_WORDS)) ?? 'shop', KINDS)
  const asked = given.length ? undefined : await ask?.text('Which languages, the first one first?', 'en')
  const languages = given.length ? given : (asked ?? 'en').split(/[\s,]+/).filter(Boolean)
  const platform = known('platform', flags.platform ?? (await ask?.choose('What is it built with?', PLATFORM_WORDS)) ?? 'html', PLATFORMS) // biome-ignore format: one thought
  const { config, journeys } = starter({ id, kind, platform, languages, phases })
  const text = json(config)
  const problems = checkConfig(text)
  const [problem] = problems.filter(({ level }) => level === 'error')
  if (problem) fail(`${problem.message} (${countProblems(problems)})`)
  const beside = join(dirname(file), `${basename(file, '.json')}.journeys.json`)
  await write(file, text, force)
  await write(beside, json(journeys), force)
  const shown = relative(process.cwd(), file).startsWith('..') ? file : relative('.', file) || file
  await world.out(
    `${shown} and ${basename(beside)} are written; editors that know JSON Schema complete and check them.\n` +
      `Next:\n  npx lotse check ${shown}\n  npx lotse test ${shown}\n  npx lotse build ${shown} -o public/lotse.js\n` +
      `Then the tag, ${PLACES[platform]}\n`,
  )
  return 0
}
