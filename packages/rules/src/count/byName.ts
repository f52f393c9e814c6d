/** Finds what asks for an event of this name: it, and all that ask for every event. */
export function byName<T extends { names: string[] }>(all: T[]): (name: string) => T[] {
  const named = new Map<string, T[]>()
  for (const one of all) for (const name of one.names) named.set(name, [...(named.get(name) ?? []), one])
  const of = (name: string) => named.get(name) ?? []
  return (name) => [...of(name), ...of('*')]
}
