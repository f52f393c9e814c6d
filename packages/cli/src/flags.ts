/** Examples at the end of a command's help. */
export const examples = (...lines: string[]): string => `\nExamples:\n${lines.map((line) => `  $ ${line}\n`).join('')}`

/** A flag that may be repeated. */
export const collect = (value: string, before: string[]): string[] => [...before, value]
