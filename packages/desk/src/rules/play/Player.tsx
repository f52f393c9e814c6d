import type { JourneyFile, JourneyStep, LotseConfig } from '@lotse/contract'
import { phasesOf } from '@lotse/persona'
import type { JSX } from 'preact'
import { useMemo, useState } from 'preact/hooks'
import type { Theme } from '../../frame/useTheme.ts'
import { labelOf } from '../../words/labelOf.ts'
import { words as deskWords, type Language } from '../../words/language.ts'
import type { RulesWords } from '../words/words.ts'
import { EventPicker } from './EventPicker.tsx'
import { Moment } from './Moment.tsx'
import { ScoreChart } from './ScoreChart.tsx'
import { playTimeline } from './timeline.ts'

interface Props {
  config: LotseConfig
  language: Language
  theme: Theme
  words: RulesWords
  /** Text of the `*.journeys.json`, which may be empty. */
  journeys: string
}

const TAILS: [text: string, ms: number][] = [['0s', 0], ['31m', 186e4], ['1d', 864e5], ['7d', 6048e5], ['30d', 2592e6], ['90d', 7776e6]] // biome-ignore format: a table

const read = (text: string): JourneyFile['journeys'] => {
  try {
    return (JSON.parse(text) as JourneyFile).journeys ?? []
  } catch {
    return []
  }
}

/** A journey to try the rules on: click events together, let time pass, see who somebody becomes and why. */
export function Player({ config, language, theme, words, journeys }: Props): JSX.Element {
  const [steps, setSteps] = useState<JourneyStep[]>([])
  const [tail, setTail] = useState('7d')
  const [pointed, setPointed] = useState<number>()
  const files = useMemo(() => read(journeys), [journeys])
  const tailMs = TAILS.find(([text]) => text === tail)![1]
  const timeline = useMemo(() => playTimeline(config, steps, tailMs, language), [config, steps, tailMs, language])
  const last = timeline.looks.length - 1
  const atStep = Math.max(
    0,
    timeline.looks.findLastIndex(({ at }) => at <= (timeline.steps.at(-1)?.at ?? 0)),
  )
  const shown = Math.min(pointed ?? atStep, Math.max(0, last))
  const phaseLabel = (id: string) => labelOf(phasesOf(config.journey).find((one) => one.id === id)?.label, deskWords[language].phases[id] ?? id, language) // biome-ignore format: one thought
  const change = (next: JourneyStep[]) => {
    setSteps(next)
    setPointed(undefined)
  }
  return (
    <div class="player">
      <div class="picker">
        {files.length > 0 && (
          <label>
            {words.play.load}
            <select value="" onChange={({ currentTarget }) => change(files[Number(currentTarget.value)]?.steps ?? [])}>
              <option value="">…</option>
              {files.map(({ name }, i) => (
                <option key={name} value={i}>
                  {name}
                </option>
              ))}
            </select>
          </label>
        )}
      </div>
      <EventPicker config={config} language={language} words={words} onAdd={(step) => change([...steps, step])} />
      {steps.length > 0 && (
        <>
          <ol class="steps">
            {steps.map((step, i) => (
              <li key={i}>
                <span>{sayStep(step, config, language, words)}</span>
                <button
                  type="button"
                  aria-label={words.play.remove(i + 1)}
                  onClick={() => change(steps.filter((_, n) => n !== i))}
                >
                  ×
                </button>
              </li>
            ))}
          </ol>
          <p class="picker">
            <label>
              {words.play.tail}
              <select value={tail} onChange={({ currentTarget }) => setTail(currentTarget.value)}>
                {TAILS.map(([text]) => (
                  <option key={text} value={text}>
                    {text === '0s' ? words.play.noTail : words.duration(text)}
                  </option>
                ))}
              </select>
            </label>
            <button type="button" onClick={() => change([])}>
              {words.play.clear}
            </button>
          </p>
          <ScoreChart
            config={config}
            timeline={timeline}
            language={language}
            theme={theme}
            label={words.play.chart}
            phaseLabel={phaseLabel}
            pointed={shown}
            onPoint={setPointed}
          />
          <label class="clock">
            {words.play.clock}
            <input
              type="range"
              min={0}
              max={Math.max(0, last)}
              value={shown}
              onInput={({ currentTarget }) => setPointed(currentTarget.valueAsNumber)}
              aria-valuetext={words.play.sinceStart(timeline.looks[shown]!.at - timeline.looks[0]!.at)}
            />
            <output>{words.play.sinceStart(timeline.looks[shown]!.at - timeline.looks[0]!.at)}</output>
          </label>
          <Moment
            config={config}
            language={language}
            words={words}
            events={timeline.events}
            steps={steps}
            at={timeline.looks[shown]!.at}
            lastStep={timeline.steps.at(-1)!.at}
            phaseLabel={phaseLabel}
          />
        </>
      )}
      {!steps.length && <p class="quiet">{words.play.empty}</p>}
    </div>
  )
}

function sayStep(
  { event, page, times, after, at, properties, expect }: JourneyStep,
  config: LotseConfig,
  language: Language,
  words: RulesWords,
): string {
  // biome-ignore format: one line
  const where = typeof page === 'string' ? page : page?.path
  return [
    after ? `+ ${words.duration(after)}` : at ? `@ ${words.duration(at)}` : '',
    event ? labelOf(config.events?.[event]?.label, event, language) : expect ? words.play.look : '…',
    times && times > 1 ? `× ${times}` : '',
    where ?? '',
    ...Object.entries(properties ?? {}).map(([key, value]) => `${key}=${typeof value === 'object' ? '…' : value}`),
  ]
    .filter(Boolean)
    .join(' ')
}
