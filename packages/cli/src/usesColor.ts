import type { World } from './world.ts'

/** Colour only on a terminal, unless `NO_COLOR` or `FORCE_COLOR` says otherwise (no-color.org). */
export function usesColor({ env, terminal }: World): boolean {
  if (env.NO_COLOR) return false
  if (env.FORCE_COLOR && env.FORCE_COLOR !== '0') return true
  return terminal.out && env.TERM !== 'dumb'
}
