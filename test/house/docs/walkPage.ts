import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { lotse } from '../../../packages/cli/test/lotse.ts'

type Bag = { [key: string]: unknown }

const LISTS: { [name: string]: [file: string, list: (file: Bag) => unknown[]] } = {
  personas: ['lotse.json', (file) => file.personas as unknown[]],
  variants: ['lotse.json', (file) => (file.slots as { variants: unknown[] }[])[0]!.variants],
  journeys: ['lotse.journeys.json', (file) => file.journeys as unknown[]],
}

export interface Walked {
  /** Commands that were run. */
  commands: number
  /** What was not as the page says: sentences. */
  wrong: string[]
}

/** Does word by word what a page says: runs its `sh` blocks in a new folder, adds its JSON to lists, and compares the `text` blocks. */
export async function walkPage(page: string): Promise<Walked> {
  const home = process.cwd()
  const text = readFileSync(page, 'utf8')
  const wrong: string[] = []
  let [commands, said, list] = [0, '', '']
  const change = (name: string, edit: (list: unknown[]) => void): void => {
    const [file, listIn] = LISTS[name]!
    const whole = JSON.parse(readFileSync(file, 'utf8')) as Bag
    edit(listIn(whole))
    writeFileSync(file, JSON.stringify(whole, null, 2))
  }
  process.chdir(mkdtempSync(join(tmpdir(), 'lotse-walk-')))
  try {
    for (const [, info, body] of text.matchAll(/^```(.+)\n([\s\S]*?)^```/gm)) {
      const [kind, word = '', name = ''] = info!.split(' ')
      if (kind === 'sh') {
        said = ''
        for (const line of body!.split('\n').filter((each) => each.startsWith('npx lotse '))) {
          const [command = '', file] = line.slice('npx lotse '.length).split(' > ')
          const { status, out, err } = await lotse(command.split(' '))
          if (file) writeFileSync(file, out)
          said += out + err
          commands++
          if (status !== (word === 'fails' ? 1 : 0)) wrong.push(`${line}: exit status ${status}\n${out}${err}`)
        }
      } else if (kind === 'text' && !word) {
        for (const line of body!.trim().split('\n')) if (!said.includes(line)) wrong.push(`not said: ${line}\n${said}`)
      } else if (kind === 'html' && word) {
        mkdirSync(dirname(word), { recursive: true })
        writeFileSync(word, body!)
      } else if (word === 'into') {
        list = name
        change(list, (members) => members.push(JSON.parse(body!)))
      } else if (word === 'instead') change(list, (members) => members.splice(-1, 1, JSON.parse(body!)))
    }
  } finally {
    process.chdir(home)
  }
  return { commands, wrong }
}
