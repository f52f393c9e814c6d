import type { BuiltConfig, Call } from '@lotse/contract'
import { createLotse, type Lotse } from './createLotse.ts'
import type { SanitizePart } from './kit.ts'
import { loadPart, type Place, receivePart } from './loadPart.ts'

type Global = ((...call: Call) => unknown) & Partial<Lotse> & { q?: ArrayLike<unknown>[]; v?: number }

const COMMANDS = [
  'track',
  'page',
  'identify',
  'facts',
  'consent',
  'flush',
  'use',
  'token',
  'reset',
  'visitor',
  'inspect',
  'destroy',
] as const

const fault = (code: string, detail?: unknown): void =>
  void document.dispatchEvent(new CustomEvent('lotse:fault', { detail: { code, detail } }))

/** The script tag: one global function that takes calls before, while and after it starts. A text instead of a config: none is built in. */
export function startScript(script: Element | SVGElement | null, builtIn: unknown): void {
  // A form or picture named `currentScript` must not choose where our files come from.
  const own = script instanceof HTMLScriptElement ? script : undefined
  const global = window as unknown as { lotse?: Global }
  const before = global.lotse
  if (typeof before === 'function' && before.v) return fault('started-twice')
  const early: unknown = typeof before === 'function' ? before.q : before
  const waiting: Call[] = Array.isArray(early) ? early.map((call) => [...call] as unknown as Call) : []
  let running: Lotse | undefined

  const call = (...[command, ...values]: Call): unknown => {
    if (command === 'part') return receivePart(values[0] as string, values[1])
    if (!running) return void waiting.push([command, ...values])
    if (!COMMANDS.includes(command as never)) return fault('command-unknown', command)
    return (running[command as keyof Lotse] as (...all: unknown[]) => unknown)(...values)
  }
  const lotse: Global = Object.assign(call, { v: 1 })
  global.lotse = lotse

  const place: Place = { base: own?.src ? new URL('.', own.src).href : '/', nonce: own?.nonce ?? '' }
  const start = (config: unknown): void => {
    const { lotse: version, built } = (config ?? {}) as BuiltConfig
    if (version !== 1 || !built) return fault('config-version', version)
    running = createLotse(config as BuiltConfig, place)
    Object.assign(lotse, running)
    for (const one of waiting.splice(0)) call(...one)
  }
  const safely = (config: unknown): void => {
    try {
      start(config)
    } catch (error) {
      fault('config-unreadable', String(error))
    }
  }
  if (typeof builtIn !== 'string') safely(builtIn)
  else
    loadPart<SanitizePart>('sanitize', place)
      .then((fetchConfig) => fetchConfig(own, place, loadPart))
      .then(start)
      .catch((error) => fault('config-unreadable', String(error)))
}
