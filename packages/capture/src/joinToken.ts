import type { Host } from '@lotse/contract'

/** Bytes of randomness: nobody guesses one. */
const LENGTH = 16

/** A word that says nothing to others; by it the collector knows whose order comes in later from where no script of ours runs. */
export interface JoinToken {
  /** Resolves when the collector knows it, or nobody answers; undefined where analytics is not granted. */
  token(): Promise<string | undefined>
}

/**
 * One token a page, made when it is asked for and told to the collector as `join_token`; fills hidden fields that ask for one:
 * `<input type="hidden" name="lotse_token" data-lotse-token>`.
 */
export function joinToken({ track, visitor }: Host, flush: () => Promise<void>): JoinToken {
  let made: Promise<string | undefined> | undefined
  const make = async (): Promise<string | undefined> => {
    const bytes = crypto.getRandomValues(new Uint8Array(LENGTH))
    const token = `lt-${Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')}`
    const { state } = await track('join_token', { token })
    if (state === 'dropped') return
    await flush()
    return token
  }
  const token = async (): Promise<string | undefined> =>
    visitor.get().consent.granted.analytics ? (made ??= make()) : undefined
  const fields = document.querySelectorAll<HTMLInputElement>('input[data-lotse-token]')
  if (fields.length)
    void token().then((word) => {
      for (const field of fields) field.value = word ?? ''
    })
  return { token }
}
