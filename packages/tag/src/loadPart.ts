import type { FaultCode } from '@lotse/contract'

/** Integrity hashes of the files that this one loads; filled in by the build. Theirs know those that they load. */
const HASHES: { [part: string]: string } = __PARTS__
declare const __PARTS__: { [part: string]: string }

export type Part =
  | 'capture'
  | 'vitals'
  | 'forms'
  | 'destinations'
  | 'errors'
  | 'banner'
  | 'inspector'
  | 'overlay'
  | 'rooms'
  | 'sanitize'
  | 'about'
  | 'unblock'
  | 'adapters'

/** Where the later files are. */
export interface Place {
  /** Address of the folder, with its last slash. */
  base: string
  nonce: string
  /** Address of the rules with their labels; left out: `lotse-rules.json` beside the first file. */
  rules?: string
}

const arrived = new Map<string, unknown>()

/** A later file hands over what it brings. */
export function receivePart(name: string, value: unknown): void {
  arrived.set(name, value)
}

interface Policy {
  createScriptURL(url: string): unknown
}
let policy: Policy | undefined
const trusted = (url: string): string => {
  const { trustedTypes } = window as unknown as { trustedTypes?: { createPolicy(name: string, rules: Policy): Policy } }
  policy ??= trustedTypes?.createPolicy('lotse', { createScriptURL: (asked) => asked }) ?? { createScriptURL: (asked) => asked } // biome-ignore format: one thought
  return policy.createScriptURL(url) as string
}

/** Resolves with what the file hands over. */
export async function loadPart<T>(
  name: Part,
  { base, nonce }: Place,
  hash: string | undefined = HASHES[name],
): Promise<T> {
  // Once whoever asks is done: what watches requests (developer tools, Lighthouse) reads the stack, which is short then.
  await undefined
  return new Promise((resolve, reject) => {
    const script = document.createElement('script')
    script.src = trusted(`${base}lotse-${name}.js`)
    script.async = true
    if (hash) {
      script.integrity = hash
      // From a host of files the hash is only checked of what that host lets the page read (SRI, "eligible for integrity validation").
      script.crossOrigin = ''
    }
    if (nonce) script.nonce = nonce
    const end = (): void => {
      script.remove()
      if (arrived.has(name)) resolve(arrived.get(name) as T)
      else reject(new Error(name))
    }
    script.onload = script.onerror = end
    document.head.append(script)
  })
}

/** Loads later files, each once, from beside the first, only with the content that was built with it. */
export interface Parts {
  /** What the part makes of the kit; undefined where it did not arrive. */
  <T>(name: Part, hash?: string): Promise<T | undefined>
  close(): void
}

export function partsOf(place: Place, report: (code: FaultCode, detail: string) => void, kit: () => unknown): Parts {
  const made = new Map<Part, Promise<unknown>>()
  let closed = false
  const part = <T>(name: Part, hash?: string): Promise<T | undefined> => {
    let one = made.get(name)
    if (!one && !closed) {
      one = loadPart<(kit: unknown) => T>(name, place, hash).then(
        (create) => create(kit()),
        () => {
          made.delete(name)
          report('part-missing', name)
        },
      )
      made.set(name, one)
    }
    return (one ?? Promise.resolve()) as Promise<T | undefined>
  }
  const close = (): void => {
    closed = true
    for (const one of made.values()) void one.then((brought) => (brought as { close?(): void } | undefined)?.close?.())
  }
  return Object.assign(part, { close })
}
