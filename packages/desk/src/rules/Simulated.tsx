import type { LotseConfig } from '@lotse/contract'
import { phasesOf } from '@lotse/persona'
import type { Beside, Simulation } from '@lotse/workshop'
import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { labelOf } from '../words/labelOf.ts'
import { words as deskWords, type Language } from '../words/language.ts'
import { simulate } from './rulesApi.ts'
import type { RulesWords } from './words/words.ts'

interface Props {
  text: string
  config: LotseConfig
  isGood: boolean
  language: Language
  words: RulesWords
}

/** What the draft would have done with the stored log, beside what is published. */
export function Simulated({ text, config, isGood, language, words }: Props): JSX.Element {
  const [found, setFound] = useState<Simulation & { isWhole: boolean; of: string }>()
  const [state, setState] = useState<'calm' | 'busy' | 'failed'>('calm')
  const say = words.simulate
  const run = async () => {
    setState('busy')
    try {
      setFound({ ...(await simulate(text)), of: text })
      setState('calm')
    } catch {
      setState('failed')
    }
  }
  const share = new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 1 })
  const count = (value: number) => value.toLocaleString(language)
  const persona = (id: string) => (id === 'unknown' ? deskWords[language].unknown : labelOf(config.personas?.find((one) => one.id === id)?.label, id, language)) // biome-ignore format: one thought
  const phase = (id: string) => labelOf(phasesOf(config.journey).find((one) => one.id === id)?.label, deskWords[language].phases[id] ?? id, language) // biome-ignore format: one thought
  const variant = (slot: string) => (id: string) => id === 'default' ? words.matrix.own : labelOf(config.slots?.find((one) => one.id === slot)?.variants.find((one) => one.id === id)?.label, id, language) // biome-ignore format: one thought
  return (
    <div class="simulated">
      <p>{say.about}</p>
      <button type="button" class="main" disabled={!isGood || state === 'busy'} onClick={run}>
        {state === 'busy' ? say.busy : say.run}
      </button>
      {!isGood && <p class="quiet">{say.errors}</p>}
      {state === 'failed' && <p role="alert">{say.failed}</p>}
      {found && (
        <div aria-live="polite">
          {found.of !== text && <p class="quiet">{say.old}</p>}
          <p class="result">
            {found.visitors
              ? say.result(count(found.changed), count(found.visitors), share.format(found.changed / found.visitors))
              : say.nobody}
          </p>
          {!found.isWhole && <p class="quiet">{say.notWhole(count(found.visitors))}</p>}
          <Moves title={say.persona} beside={found.persona} name={persona} count={count} words={words} />
          <Moves title={say.phase} beside={found.phase} name={phase} count={count} words={words} />
          {Object.entries(found.slots).map(([id, beside]) => (
            <Moves
              key={id}
              title={labelOf(config.slots?.find((one) => one.id === id)?.label, id, language)}
              beside={beside}
              name={variant(id)}
              count={count}
              words={words}
            />
          ))}
        </div>
      )}
    </div>
  )
}

interface MovesProps {
  title: string
  beside: Beside
  name(id: string): string
  count(value: number): string
  words: RulesWords
}

function Moves({ title, beside, name, count, words }: MovesProps): JSX.Element {
  const answers = [...new Set([...Object.keys(beside.before), ...Object.keys(beside.after)])]
  return (
    <details open={beside.changed > 0}>
      <summary>
        {title}: {words.simulate.changed(count(beside.changed))}
      </summary>
      <table>
        <thead>
          <tr>
            <th scope="col">{title}</th>
            <th scope="col">{words.simulate.before}</th>
            <th scope="col">{words.simulate.after}</th>
          </tr>
        </thead>
        <tbody>
          {answers.map((id) => (
            <tr key={id} class={beside.before[id] === beside.after[id] ? 'quiet' : ''}>
              <th scope="row">{name(id)}</th>
              <td>{count(beside.before[id] ?? 0)}</td>
              <td>{count(beside.after[id] ?? 0)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {beside.moves.length > 0 && (
        <ul>
          {beside.moves.slice(0, 6).map(({ from, to, visitors }) => (
            <li key={`${from} ${to}`}>
              {name(from)} → {name(to)}: {count(visitors)}
            </li>
          ))}
        </ul>
      )}
    </details>
  )
}
