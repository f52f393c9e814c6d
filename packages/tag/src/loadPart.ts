/** Integrity hashes of the files beside the first one; filled in by the build. */
const HASHES: { [part: string]: string } = __PARTS__
declare const __PARTS__: { [part: string]: string }

export type Part = 'capture' | 'vitals' | 'banner' | 'inspector'

/** Where the later files are. */
export interface Place {
  /** Address of the folder, with its last slash. */
  base: string
  nonce: string
}

const arrived = new Map<string, unknown>()
const loading = new Map<string, Promise<unknown>>()

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

/** Loads a later file once, from beside the first, only with the content that was built with it. */
export function loadPart<T>(name: Part, { base, nonce }: Place): Promise<T> {
  let one = loading.get(name)
  if (!one) {
    one = new Promise((resolve, reject) => {
      const script = document.createElement('script')
      script.src = trusted(`${base}lotse-${name}.js`)
      script.async = true
      if (HASHES[name]) script.integrity = HASHES[name]
      if (nonce) script.nonce = nonce
      script.onload = () => {
        script.remove()
        if (arrived.has(name)) resolve(arrived.get(name))
        else reject(new Error(name))
      }
      script.onerror = () => {
        script.remove()
        loading.delete(name)
        reject(new Error(name))
      }
      document.head.append(script)
    })
    loading.set(name, one)
  }
  return one as Promise<T>
}
