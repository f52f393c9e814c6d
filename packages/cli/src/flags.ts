/** Examples at the end of a command's help. */
export const examples = (...lines: string[]): string => `\nExamples:\n${lines.map((line) => `  $ ${line}\n`).join('')}`

/** Where events are kept unless said otherwise. */
export const DEFAULT_STORE = '.lotse/lotse.db'

/** A flag that may be repeated. */
export const collect = (value: string, before: string[]): string[] => [...before, value]
