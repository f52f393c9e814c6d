import { readFile } from 'node:fs/promises'
import { fail, reasonOf } from './failure.ts'

/** The text of a file; a file that cannot be read ends the command with a sentence. */
export async function readText(file: string): Promise<string> {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(await readFile(file))
  } catch (error) {
    const reason = error instanceof TypeError ? 'it is not text in UTF-8' : reasonOf(error)
    return fail(`${file} cannot be read: ${reason}`)
  }
}
