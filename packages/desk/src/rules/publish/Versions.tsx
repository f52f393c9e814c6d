import type { RulesState, RulesVersion } from '@lotse/contract'
import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { recall, remember } from '../../frame/remember.ts'
import { downloadOf, fetchVersion, type Refused, saveVersion, stepVersion } from '../rulesApi.ts'
import type { RulesWords } from '../words/words.ts'
import { Changes } from './Changes.tsx'
import { WhyNot } from './WhyNot.tsx'

interface Props {
  state: RulesState
  /** What stands in the editor. */
  text: string
  /** Whether it has no errors. */
  isGood: boolean
  words: RulesWords
  onState(state: RulesState): void
  onText(text: string): void
}

/** From draft to live: see what changed, save, have it approved, publish now or on a date; and back in one click. */
export function Versions({ state, text, isGood, words, onState, onText }: Props): JSX.Element {
  const say = words.versions
  const [who, setWho] = useState(recall('who') ?? '')
  const [note, setNote] = useState('')
  const [due, setDue] = useState('')
  const [refused, setRefused] = useState<Refused>()
  const [shown, setShown] = useState<{ id: number; text: string }>()
  const [busy, setBusy] = useState(false)
  const newest = state.versions[0]?.id
  const attempt = async (work: () => Promise<{ state: RulesState }>) => {
    setBusy(true)
    setRefused(undefined)
    try {
      onState((await work()).state)
    } catch (error) {
      setRefused(error as Refused)
    }
    setBusy(false)
  }
  const name = (value: string) => {
    remember('who', value)
    setWho(value)
  }
  const save = (event: Event) => {
    event.preventDefault()
    attempt(async () => {
      const saved = await saveVersion({ text, who, note, ...(newest !== undefined && { basedOn: newest }) })
      setNote('')
      return saved
    })
  }
  const look = async (id: number) => setShown(shown?.id === id ? undefined : { id, text: await fetchVersion(id) })
  const isChanged = text !== state.text
  return (
    <div class="versions">
      <label class="field">
        {say.who}
        <input value={who} autocomplete="name" required onInput={({ currentTarget }) => name(currentTarget.value)} />
      </label>
      <section aria-labelledby="title-changes">
        <h2 id="title-changes">{say.changes}</h2>
        {isChanged ? <Changes before={state.text} after={text} label={say.changes} /> : <p>{say.unchanged}</p>}
        {isChanged && (
          <form class="picker" onSubmit={save}>
            <label>
              {say.note}
              <input value={note} onInput={({ currentTarget }) => setNote(currentTarget.value)} />
            </label>
            <button type="submit" class="main" disabled={busy || !who.trim()}>
              {say.save}
            </button>
            {!isGood && <p class="quiet">{say.hasErrors}</p>}
          </form>
        )}
      </section>
      {refused && <WhyNot refused={refused} words={words} />}
      <section aria-labelledby="title-versions">
        <h2 id="title-versions">{say.title}</h2>
        <label class="field">
          {say.due}
          <input type="datetime-local" value={due} onInput={({ currentTarget }) => setDue(currentTarget.value)} />
        </label>
        <ol class="history">
          {state.versions.map((version) => (
            <li key={version.id} class={version.id === state.published ? 'live' : ''}>
              <h3>
                {say.version(version.id)} {version.id === state.published && <b>{say.live}</b>}
              </h3>
              <p>
                {say.made(version.who || say.file, words.moment(version.at))}
                {version.note && `: ${version.note}`}
              </p>
              <ul>
                {version.steps.map((step) => (
                  <li key={`${step.kind} ${step.at}`}>
                    {say.steps[step.kind](
                      step.who || say.file,
                      words.moment(step.at),
                      step.due ? words.moment(step.due) : '',
                    )}
                  </li>
                ))}
              </ul>
              <p class="actions">
                {!isApproved(version) && version.id !== state.published && (
                  <button
                    type="button"
                    disabled={busy || !who.trim()}
                    onClick={() => attempt(() => stepVersion(version.id, 'approve', { who }))}
                  >
                    {say.approve}
                  </button>
                )}
                {version.id !== state.published &&
                  state.canPublish &&
                  (isApproved(version) || wasPublished(version)) && (
                    <button
                      type="button"
                      class="main"
                      disabled={busy || !who.trim()}
                      onClick={() =>
                        attempt(() =>
                          stepVersion(version.id, 'publish', { who, ...(due && { due: new Date(due).toISOString() }) }),
                        )
                      }
                    >
                      {wasPublished(version)
                        ? say.back
                        : due
                          ? say.publishAt(words.moment(new Date(due).toISOString()))
                          : say.publish}
                    </button>
                  )}
                {isWaiting(version) && (
                  <button
                    type="button"
                    disabled={busy || !who.trim()}
                    onClick={() => attempt(() => stepVersion(version.id, 'withdraw', { who }))}
                  >
                    {say.withdraw}
                  </button>
                )}
                <button type="button" aria-expanded={shown?.id === version.id} onClick={() => look(version.id)}>
                  {say.compare}
                </button>
                <button type="button" onClick={async () => onText(await fetchVersion(version.id))}>
                  {say.edit}
                </button>
                {state.canPublish && (
                  <a href={downloadOf(version.id)} download={`lotse-${version.id}.zip`}>
                    {say.download}
                  </a>
                )}
              </p>
              {shown?.id === version.id && (
                <Changes before={state.text} after={shown.text} label={say.version(version.id)} />
              )}
            </li>
          ))}
        </ol>
      </section>
    </div>
  )
}

const isApproved = ({ steps }: RulesVersion): boolean => steps.some(({ kind }) => kind === 'approve')
const wasPublished = ({ steps }: RulesVersion): boolean => steps.some(({ kind }) => kind === 'publish')
const isWaiting = ({ steps }: RulesVersion): boolean => steps.filter(({ kind }) => kind !== 'approve').at(-1)?.kind === 'schedule' // biome-ignore format: one thought
