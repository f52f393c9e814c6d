/** What a recipe may not have for nothing: each of these, taken away, must make its journey fail. */
const CONDITIONS = new Set(['for', 'when', 'schedule', 'atMost', 'untilClick', 'group', 'namespace', 'coverage', 'within', 'times', 'where', 'without', 'maxAge', 'hours', 'weekdays', 'from', 'to', 'holdoutPercent', 'halfLife', 'cap', 'persona', 'phase', 'device']) // biome-ignore format: a word list
/** Of these lists no member may stand there for nothing. */
const LISTS = new Set(['personas', 'variants', 'signals', 'all', 'any', 'in', 'test'])

type Bag = { [key: string]: unknown }
const isBag = (value: unknown): value is Bag => typeof value === 'object' && value !== null && !Array.isArray(value)

/** The same piece again and again, each time with one persona, variant, member or condition less; with the path of what is missing. */
export function* withoutOne(value: unknown, path = ''): Generator<[path: string, less: unknown]> {
  if (Array.isArray(value)) {
    const name = path.slice(path.lastIndexOf('.') + 1)
    for (const [i, each] of value.entries()) {
      if (LISTS.has(name)) yield [`${path}[${i}]`, value.filter((_, j) => j !== i)]
      for (const [of, less] of withoutOne(each, `${path}[${i}]`)) yield [of, value.with(i, less)]
    }
  } else if (isBag(value))
    for (const [key, each] of Object.entries(value)) {
      if (key === 'content' || key === 'site' || key === 'consent') continue
      const of = path ? `${path}.${key}` : key
      if (CONDITIONS.has(key)) yield [of, Object.fromEntries(Object.entries(value).filter(([other]) => other !== key))]
      for (const [inner, less] of withoutOne(each, of)) yield [inner, { ...value, [key]: less }]
    }
}
