import type { LotseConfig } from '@lotse/contract'
import { checkConfig, type Problem } from '@lotse/workshop'
import { useEffect, useRef, useState } from 'preact/hooks'
import { recall, remember } from '../frame/remember.ts'

/** After the last keystroke, ms. */
const PAUSE = 250

export interface Draft {
  /** What stands in the editor. */
  text: string
  write(text: string): void
  problems: Problem[]
  /** The last text without errors, as a config: what is shown beside stays while somebody types. */
  config: LotseConfig | undefined
  /** Whether `config` is of the present text. */
  isFresh: boolean
}

/** The text being written: kept in this browser until it is saved, checked a moment after each change. */
export function useDraft(start: string | undefined, version: number | undefined): Draft {
  const [text, setText] = useState('')
  const [read, setRead] = useState<Pick<Draft, 'problems' | 'config'> & { of: string }>({ problems: [], config: undefined, of: '' }) // biome-ignore format: one thought
  const begun = useRef(false)
  useEffect(() => {
    if (start === undefined || begun.current) return
    begun.current = true
    const kept = recall('draft')
    const at = recall('draft.of')
    setText(kept !== undefined && at === String(version) ? kept : start)
  }, [start, version])
  useEffect(() => {
    if (!begun.current) return
    const look = () => {
      const problems = checkConfig(text, { now: Date.now() })
      const isGood = !problems.some(({ level }) => level === 'error')
      setRead(({ config }) => ({ problems, of: text, config: isGood ? parse(text) : config }))
    }
    if (read.of === '') return look()
    const timer = setTimeout(look, PAUSE)
    return () => clearTimeout(timer)
  }, [text])
  const write = (next: string) => {
    remember('draft', next)
    remember('draft.of', String(version))
    setText(next)
  }
  const { problems, config, of } = read
  const isFresh = of === text && !problems.some(({ level }) => level === 'error')
  return { text, write, problems, config, isFresh }
}

const parse = (text: string): LotseConfig => JSON.parse(text.replace(/^\ufeff/, '')) as LotseConfig
