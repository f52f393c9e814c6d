import { pino } from 'pino'

/** Structured log without personal data: counts and codes, never an id, an address or a property. */
export interface Log {
  info(fields: object, message: string): void
  error(fields: object, message: string): void
}

/** JSON lines on standard error; `level` is `info`, `error` or `silent`. */
export function createLog(level: 'info' | 'error' | 'silent' = 'error'): Log {
  return pino({ level, base: null }, pino.destination(2))
}
