import type { EventDeclaration, LotseConfig } from '@lotse/contract'
import { loadConfig } from '../loadConfig.ts'
import type { World } from '../world.ts'

const TYPES = { text: 'string', number: 'number', boolean: 'boolean', list: 'unknown[]' } as const

const key = (name: string): string => (/^[A-Za-z_$][\w$]*$/.test(name) ? name : JSON.stringify(name))
const comment = (text: string | undefined, indent: string): string => text ? `${indent}/** ${text.replaceAll('*/', '* /').replace(/\s+/g, ' ')} */\n` : '' // biome-ignore format: one thought

function eventType(name: string, { note, properties = {} }: EventDeclaration): string {
  const lines = Object.entries(properties).map(
    ([property, { type, required, note: about }]) =>
      `${comment(about, '    ')}    ${key(property)}${required ? '' : '?'}: ${TYPES[type]}\n`,
  )
  return `${comment(note, '  ')}  ${key(name)}: {\n${lines.join('')}    [other: string]: unknown\n  }\n`
}

const indented = (lines: string): string => lines.replace(/^(?=.)/gm, '  ')

/** TypeScript of the site's own events and facts. */
export function typesOf({ site, events = {}, facts = {} }: LotseConfig): string {
  const factLines = Object.entries(facts).map(([path, { type, note }]) => `${comment(note, '  ')}  ${JSON.stringify(path)}?: ${TYPES[type]}\n`) // biome-ignore format: one thought
  return [
    `// Written by "lotse types" from the lotse.json of ${site.id}.\n`,
    // An import makes it a module, so that the interface is added to and not hidden.
    "import 'lotse'\n",
    `declare module '@lotse/contract' {\n  /** Own events of the site and their properties: track() knows them. */\n  interface SiteEvents {\n${indented(Object.entries(events).map(([name, event]) => eventType(name, event)).join(''))}  }\n}\n`, // biome-ignore format: one thought
    `/** Own facts of the site by path. */\nexport interface SiteFacts {\n${factLines.join('')}}\n`,
  ].join('\n')
}

/** `lotse types`. */
export async function types(file: string, world: World): Promise<number> {
  await world.out(typesOf((await loadConfig(file, world, true)).config))
  return 0
}
