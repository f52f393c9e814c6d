import { writeFile } from 'node:fs/promises'
import { checkConfig } from '@lotse/workshop'
import { fail, reasonOf } from '../failure.ts'
import { countProblems } from '../showProblems.ts'
import { starter } from '../starter.ts'
import type { World } from '../world.ts'

export interface InitFlags {
  language: string[]
  force?: boolean
  id: string
  phases?: boolean
}

/** `lotse init`: a file to start from, with notes; never over one that is there, unless told so. */
export async function init(file: string, { language, force, id, phases }: InitFlags, world: World): Promise<number> {
  const languages = language.flatMap((each) => each.split(',')).filter(Boolean)
  const text = `${JSON.stringify(starter({ id, languages, phases: phases ?? false }), null, 2)}\n`
  const problems = checkConfig(text)
  const [problem] = problems.filter(({ level }) => level === 'error')
  if (problem) fail(`${problem.message} (${countProblems(problems)})`)
  try {
    await writeFile(file, text, { flag: force ? 'w' : 'wx' })
  } catch (error) {
    const there = (error as NodeJS.ErrnoException).code === 'EEXIST'
    fail(there ? `${file} is there already; --force writes over it` : `${file} cannot be written: ${reasonOf(error)}`)
  }
  await world.out(`${file} is written. Next:\n  lotse check ${file}\n  lotse build ${file} -o lotse.js\n`)
  return 0
}
