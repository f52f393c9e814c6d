const FAILED: unique symbol = Symbol('failed')

/** A sentence for the user, with the exit status: 1 findings, 2 usage or unreadable. */
export interface Failure {
  [FAILED]: true
  message: string
  status: number
}

/** Stops a command with a sentence. */
export function fail(message: string, status = 2): never {
  throw { [FAILED]: true, message, status } satisfies Failure
}

export const isFailure = (error: unknown): error is Failure =>
  typeof error === 'object' && error !== null && FAILED in error

const REASONS: { [code: string]: string } = {
  ENOENT: 'there is no such file',
  EISDIR: 'it is a folder',
  EACCES: 'it may not be read or written',
  EPERM: 'it may not be read or written',
  ENOTDIR: 'a part of its path is no folder',
  ENOSPC: 'the disk is full',
  EROFS: 'the disk is read-only',
}

/** The system's error in words. */
export const reasonOf = (error: unknown): string => {
  const { code, message } = error as NodeJS.ErrnoException
  return REASONS[code ?? ''] ?? message ?? String(error)
}
