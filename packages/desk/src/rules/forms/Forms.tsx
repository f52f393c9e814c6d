import type { LotseConfig } from '@lotse/contract'
import type { JSX } from 'preact'
import { useMemo, useState } from 'preact/hooks'
import { labelOf } from '../../words/labelOf.ts'
import type { Language } from '../../words/language.ts'
import type { RulesWords } from '../words/words.ts'
import { isObject } from './layout.ts'
import { PersonaForm } from './PersonaForm.tsx'
import { focusOn, listOf, type Pen } from './pen.ts'
import { SlotForm } from './SlotForm.tsx'
import { eventOptions, factOptions, freshId } from './things.ts'
import { addAt, type Path } from './writeAt.ts'

interface Props {
  text: string
  language: Language
  words: RulesWords
  onText(text: string): void
  onGo(path: Path): void
}
type Kind = 'personas' | 'slots'
const NEW = {
  personas: { when: { all: [{ event: 'page_view', times: { atLeast: 3 }, within: '7d' }] } },
  slots: { variants: [] },
}

/** Personas and slots for people who do not read JSON: the same file, written where something was changed and nowhere else. */
export function Forms({ text, language, words, onText, onGo }: Props): JSX.Element {
  const say = words.forms
  const config = useMemo(() => read(text), [text])
  const named = JSON.stringify([config?.events, config?.facts, config?.audiences, language])
  const events = useMemo(() => (config ? eventOptions({ config, language }) : []), [named])
  const facts = useMemo(() => (config ? factOptions({ config, language }) : []), [named])
  const [kind, setKind] = useState<Kind>('personas')
  const [index, setIndex] = useState(0)
  const [name, setName] = useState('')
  if (!config) return <p class="warning">{say.unreadable}</p>
  const pen: Pen = {
    text,
    config,
    language,
    words,
    events,
    facts,
    write: (next) => next !== text && onText(next),
    go: onGo,
  }
  const lists: [Kind, { id: string; label?: LotseConfig['site'] | undefined }[]][] = [
    ['personas', listOf(config.personas) as never],
    ['slots', listOf(config.slots) as never],
  ]
  const chosen = lists.find(([one]) => one === kind)![1][index]
  const add = (event: Event) => {
    event.preventDefault()
    const own = lists.find(([one]) => one === kind)![1]
    const languages = listOf(config.site?.languages)
    const label = languages.length ? Object.fromEntries(languages.map((one) => [one, name.trim()])) : name.trim()
    onText(addAt(text, [kind], { id: freshId(name, own), label, ...NEW[kind] }))
    setIndex(own.length)
    setName('')
    focusOn('form-title')
  }
  return (
    <div class="forms">
      {lists.map(([one, members]) => (
        <nav key={one} aria-label={say.lists[one]}>
          <p>{say.lists[one]}</p>
          <ul class="chips">
            {members.map((member, i) => (
              <li key={i}>
                <button
                  type="button"
                  aria-pressed={kind === one && index === i}
                  onClick={() => {
                    setKind(one)
                    setIndex(i)
                  }}
                >
                  {labelOf(member?.label as never, String(member?.id ?? i + 1), language)}
                </button>
              </li>
            ))}
            <li>
              <button
                type="button"
                class="add"
                aria-pressed={kind === one && index === members.length}
                onClick={() => {
                  setKind(one)
                  setIndex(members.length)
                  focusOn('form-new')
                }}
              >
                {say.add[one]}
              </button>
            </li>
          </ul>
        </nav>
      ))}
      {isObject(chosen) ? (
        <article key={`${kind} ${index}`} aria-labelledby="form-title">
          <h2 id="form-title" tabIndex={-1}>
            {labelOf((chosen as never as { label: never }).label, String(chosen.id), language)}{' '}
            <small>{String(chosen.id)}</small>
          </h2>
          {kind === 'personas' ? (
            <PersonaForm pen={pen} path={[kind, index]} />
          ) : (
            <SlotForm pen={pen} path={[kind, index]} />
          )}
        </article>
      ) : (
        <form class="picker" onSubmit={add}>
          <label>
            {say.newName[kind]}
            <input id="form-new" required value={name} onInput={({ currentTarget }) => setName(currentTarget.value)} />
          </label>
          <button type="submit" class="main">
            {say.add[kind]}
          </button>
        </form>
      )}
    </div>
  )
}

/** The file as it stands, with errors or without; undefined where it is no JSON object. */
function read(text: string): LotseConfig | undefined {
  try {
    const value: unknown = JSON.parse(text.replace(/^\ufeff/, ''))
    return isObject(value) ? (value as never as LotseConfig) : undefined
  } catch {
    return undefined
  }
}
