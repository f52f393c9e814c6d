import type { LotseConfig } from '@lotse/contract'
import { describeConfig, type Said } from '@lotse/workshop'
import type { JSX } from 'preact'
import { useMemo } from 'preact/hooks'
import type { Language } from '../../words/language.ts'
import type { RulesWords } from '../words/words.ts'

interface Props {
  config: LotseConfig
  language: Language
  words: RulesWords
  /** Shows where it stands in the file. */
  onGo(path: (string | number)[]): void
}

const PARTS = ['personas', 'phases', 'slots', 'audiences', 'goals'] as const

/** The whole file as sentences. */
export function ReadAloud({ config, language, words, onGo }: Props): JSX.Element {
  const said = useMemo(() => describeConfig(config, language), [config, language])
  return (
    <div class="aloud">
      {PARTS.filter((part) => said[part].length).map((part) => (
        <section key={part} aria-labelledby={`aloud-${part}`}>
          <h2 id={`aloud-${part}`}>{words.aloud[part]}</h2>
          {said[part].map(({ path, sentences }, i) => (
            <article key={`${path.join('.')} ${i}`}>
              {sentences.map((sentence, n) => (
                <Sentence key={`${n} ${sentence.text}`} {...sentence} />
              ))}
              <button type="button" class="go" onClick={() => onGo(path)}>
                {words.aloud.inFile}
              </button>
            </article>
          ))}
        </section>
      ))}
    </div>
  )
}

export function Sentence({ text, members }: Said): JSX.Element {
  return (
    <div class="sentence">
      <p>{text}</p>
      {members && (
        <ul>
          {members.map((one, i) => (
            <li key={`${i} ${one.text}`}>
              <Sentence {...one} />
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
