import { select, text } from '@clack/prompts'
import { fail } from './failure.ts'
import type { Ask } from './world.ts'

/** What was answered; leaving ends the command, nothing is written. */
const answered = (answer: string | symbol): string =>
  typeof answer === 'symbol' ? fail('nothing was written', 1) : answer

/** Questions at the terminal. */
export const askAtTerminal: Ask = {
  choose: async (message, values) =>
    answered(await select({ message, options: values.map(([value, label]) => ({ value, label })) })),
  text: async (message, initial) => answered(await text({ message, initialValue: initial })),
}
