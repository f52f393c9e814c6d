import { run } from '../src/run.ts'
import type { World } from '../src/world.ts'

/** Runs the command with a world of its own; what it said and its exit status. */
export async function lotse(
  args: string[],
  { input = '', ...more }: Partial<Omit<World, 'input'>> & { input?: string } = {},
): Promise<{ status: number; out: string; err: string }> {
  const told = { out: '', err: '' }
  const world: World = {
    out: async (text) => {
      told.out += text
      return true
    },
    err: (text) => {
      told.err += text
    },
    input: (async function* () {
      // A character may be cut in two by a chunk's end.
      const bytes = new TextEncoder().encode(input)
      for (let i = 0; i < bytes.length; i += 7) yield bytes.slice(i, i + 7)
    })(),
    terminal: { out: false, err: false },
    env: {},
    stopped: Promise.resolve(),
    ...more,
  }
  return { status: await run(args, world), ...told }
}
