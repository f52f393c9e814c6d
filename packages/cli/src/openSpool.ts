import { appendFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fnv } from '@lotse/rules'

/** Into so many files visitors are divided, so that one of them fits into memory. */
const PARTS = 256
/** Characters gathered for a file before they are written. */
const GATHERED = 16_000

/** Lines kept in temporary files, all lines of a visitor in the same one. */
export interface Spool {
  add(visitor: string, line: string): void
  /** The files that have lines; nothing may be added afterwards. */
  files(): string[]
  remove(): void
}

/** Opens a spool in the system's temporary folder. It goes when it is removed, and when the command is interrupted. */
export function openSpool(): Spool {
  const folder = mkdtempSync(join(tmpdir(), 'lotse-classify-'))
  const parts = Array.from({ length: PARTS }, () => '')
  const fileOf = (part: number) => join(folder, `${part}.jsonl`)
  const write = (part: number): void => {
    if (parts[part]) appendFileSync(fileOf(part), parts[part], { mode: 0o600 })
    parts[part] = ''
  }
  const remove = (): void => {
    process.off('SIGINT', interrupted).off('SIGTERM', interrupted).off('exit', remove)
    rmSync(folder, { recursive: true, force: true })
  }
  // The signal is sent again, so that the process ends as if nobody had listened.
  const interrupted = (signal: NodeJS.Signals): void => {
    remove()
    process.kill(process.pid, signal)
  }
  process.on('SIGINT', interrupted).on('SIGTERM', interrupted).on('exit', remove)
  return {
    add(visitor, line) {
      const part = fnv(visitor) % PARTS
      parts[part] += `${line}\n`
      if (parts[part]!.length > GATHERED) write(part)
    },
    files() {
      for (let part = 0; part < PARTS; part++) write(part)
      return parts.map((_, part) => fileOf(part)).filter(existsSync)
    },
    remove,
  }
}
