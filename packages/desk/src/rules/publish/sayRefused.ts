import type { Refused } from '../rulesApi.ts'
import type { RulesWords } from '../words/words.ts'

/** Why the server did not do it, as far as its answer tells, and what helps. */
export function sayRefused({ status, message }: Partial<Refused>, { versions: say }: RulesWords): string {
  // Without a status nothing came back at all.
  if (status === undefined) return say.unreachable
  if (status === 401) return say.signedOut
  // The rules' own routes say why in JSON; the guard before them in plain text.
  if (status === 403) return message ? say.foreign : say.onlyHere
  if (status === 404) return say.gone
  if (status === 409) return say.meanwhile
  return status === 422 ? say.refused : say.failed
}
