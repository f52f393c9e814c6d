import { existsSync, readFileSync } from 'node:fs'

const folder = new URL('../../../shared/security/', import.meta.url)

/** Where the published lists are not at hand, only our own cases are run, and that is said aloud. */
export const hasPublished: boolean = existsSync(folder)
if (!hasPublished) console.warn('security: the published cases are not here, only our own and random ones are run')

const read = <T>(name: string, without: T): T =>
  hasPublished ? (JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as T) : without

/** Strings that break forms, labels and logs: minimaxir's big list, and ours. */
export const naughty: string[] = [
  ...read<string[]>('naughty-strings.json', []),
  "'; DROP TABLE event; --",
  "1' OR '1'='1",
  "\"); ATTACH DATABASE 'x.db' AS x; --",
  'a\r\nSet-Cookie: x=1',
  '\u0000',
  '\ud800',
  '$' + '{jndi:ldap://x.invalid}',
  '%s%n%p',
  '<img src=x onerror=alert(1)>',
  '{{user.name}}',
  '\u202etxt.exe',
  '\u2028\u2029',
]

interface Pollution {
  json_documents: string[]
  dot_paths: string[]
  query_strings: string[]
}
/** Documents, paths and queries that reach for `Object.prototype`: BlackFan's collection, and ours. */
export const pollution: Pollution = read('prototype-pollution-payloads.json', {
  json_documents: [
    '{"__proto__":{"polluted":1}}',
    '{"constructor":{"prototype":{"polluted":1}}}',
    '{"a":{"__proto__":{"polluted":1}}}',
    '{"toString":1,"valueOf":1,"hasOwnProperty":1}',
    '{"__proto__":null}',
  ],
  dot_paths: ['__proto__.polluted', 'constructor.prototype.polluted', 'a.__proto__.polluted', 'toString'],
  query_strings: ['?__proto__[polluted]=1', '?constructor[prototype][polluted]=1', '#__proto__.polluted=1'],
})

/** Name → bytes: JSON that must be taken (`y_`), refused (`n_`) or either (`i_`), by JSONTestSuite. */
export const jsonCases: [name: string, bytes: Buffer][] = Object.entries(
  read<{ [name: string]: string }>('json-parsing-cases.base64.json', {
    'n_own_open.json': Buffer.from('[').toString('base64'),
    'n_own_bare.json': Buffer.from('{a:1}').toString('base64'),
  }),
).map(([name, base64]) => [name, Buffer.from(base64, 'base64')])

/** What stands on the language's own prototypes, to compare with afterwards. */
export const prototypes = (): string =>
  JSON.stringify([Object, Array, Function, String].map(({ prototype }) => Reflect.ownKeys(prototype).map(String)))
