import type { JourneyStep, LotseConfig } from '@lotse/contract'
import { knownEvents } from '@lotse/workshop'
import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { labelOf } from '../../words/labelOf.ts'
import type { Language } from '../../words/language.ts'
import type { RulesWords } from '../words/words.ts'

interface Props {
  config: LotseConfig
  language: Language
  words: RulesWords
  onAdd(step: JourneyStep): void
}

const PAUSES = ['10s', '1m', '31m', '1d', '7d', '30d']

/** `item_id=lamp, price=20` → properties; numbers and yes or no as such. */
export function readProperties(text: string): NonNullable<JourneyStep['properties']> {
  const pairs = text.split(/[,;]/).flatMap((pair) => {
    const [, key, value] = /^\s*([\w.]+)\s*[=:]\s*(.*?)\s*$/.exec(pair) ?? []
    if (!key || value === undefined) return []
    const plain = value !== '' && Number.isFinite(Number(value)) ? Number(value) : value === 'true' || value === 'false' ? value === 'true' : value // biome-ignore format: one thought
    return [[key, plain] as const]
  })
  return Object.fromEntries(pairs)
}

/** One more thing that somebody does: which event, where, how long after the one before. */
export function EventPicker({ config, language, words, onAdd }: Props): JSX.Element {
  const [event, setEvent] = useState('page_view')
  const [page, setPage] = useState('')
  const [after, setAfter] = useState('10s')
  const [times, setTimes] = useState(1)
  const [properties, setProperties] = useState('')
  const own = Object.keys(config.events ?? {})
  const others = Object.keys(knownEvents).filter((name) => !own.includes(name))
  const add = (submitted: Event) => {
    submitted.preventDefault()
    const given = readProperties(properties)
    onAdd({
      after,
      event,
      ...(times > 1 && { times }),
      ...(page.startsWith('/') && { page }),
      ...(Object.keys(given).length && { properties: given }),
    })
  }
  return (
    <form class="picker" onSubmit={add}>
      <label>
        {words.play.event}
        <select value={event} onChange={({ currentTarget }) => setEvent(currentTarget.value)}>
          <optgroup label={words.play.ownEvents}>
            {own.map((name) => (
              <option key={name} value={name}>
                {labelOf(config.events?.[name]?.label, name, language)}
              </option>
            ))}
          </optgroup>
          <optgroup label={words.play.knownEvents}>
            {others.map((name) => (
              <option key={name}>{name}</option>
            ))}
          </optgroup>
        </select>
      </label>
      <label>
        {words.play.page}
        <input value={page} placeholder="/sale" onInput={({ currentTarget }) => setPage(currentTarget.value)} />
      </label>
      <label>
        {words.play.properties}
        <input
          value={properties}
          placeholder="item_id=lamp, price=20"
          onInput={({ currentTarget }) => setProperties(currentTarget.value)}
        />
      </label>
      <label>
        {words.play.times}
        <input
          type="number"
          min={1}
          max={99}
          value={times}
          onInput={({ currentTarget }) => setTimes(Math.max(1, Math.min(99, currentTarget.valueAsNumber || 1)))}
        />
      </label>
      <label>
        {words.play.after}
        <select value={after} onChange={({ currentTarget }) => setAfter(currentTarget.value)}>
          {PAUSES.map((one) => (
            <option key={one} value={one}>
              {words.duration(one)}
            </option>
          ))}
        </select>
      </label>
      <button type="submit" class="main">
        {words.play.add}
      </button>
    </form>
  )
}
