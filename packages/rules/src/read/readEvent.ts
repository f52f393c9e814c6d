import { eventName } from './eventFacts.ts'
import { readPath } from './readPath.ts'
import type { View } from './view.ts'

/** Reads a property of the event that is counted: from its properties, else from the facts it carries; '': its name. */
export function readEvent(path: string): (view: View) => unknown {
  const read = readPath(path)
  return ({ event, facts }) => (path ? (read(event!.properties) ?? read(facts)) : eventName(event!))
}
