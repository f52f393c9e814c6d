import { askAtTerminal } from './askAtTerminal.ts'

export interface Ask {
  /** Values with what they are called; the first is the default. */
  choose(question: string, values: [value: string, label: string][]): Promise<string>
  text(question: string, initial: string): Promise<string>
}

/** What a command sees of the machine; tests bring their own. */
export interface World {
  /** Writes to standard output; resolves when there is room for more, with false when nobody reads on. */
  out(text: string): Promise<boolean>
  err(text: string): void
  input: AsyncIterable<Uint8Array | string>
  /** Whether standard output and standard error are terminals. */
  terminal: { out: boolean; err: boolean }
  env: { [name: string]: string | undefined }
  /** Questions to the user; undefined where nobody can answer. */
  ask?: Ask | undefined
  /** Resolves when the user asks to stop. */
  stopped: Promise<void>
}

/** The world of this process. A reader that goes away (`| head`) ends the output quietly. */
export function processWorld(): World {
  let gone = false
  process.stdout.on('error', ({ code }: NodeJS.ErrnoException) => {
    if (code !== 'EPIPE') throw new Error(`the output cannot be written (${code})`)
    gone = true
  })
  process.stderr.on('error', () => {})
  return {
    out: (text) =>
      new Promise((resolve) => {
        if (gone) return resolve(false)
        if (process.stdout.write(text)) return resolve(true)
        const settle = (): void => {
          process.stdout.off('drain', settle)
          process.stdout.off('close', settle)
          process.stdout.off('error', settle)
          resolve(!gone)
        }
        process.stdout.on('drain', settle).on('close', settle).on('error', settle)
      }),
    err: (text) => void process.stderr.write(text),
    input: process.stdin,
    terminal: { out: Boolean(process.stdout.isTTY), err: Boolean(process.stderr.isTTY) },
    env: process.env,
    ask: process.stdin.isTTY && process.stdout.isTTY ? askAtTerminal : undefined,
    get stopped() {
      return new Promise<void>((resolve) => {
        process.once('SIGINT', () => resolve())
        process.once('SIGTERM', () => resolve())
      })
    },
  }
}
