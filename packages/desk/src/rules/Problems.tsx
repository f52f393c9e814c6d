import { applySuggestion, type Problem } from '@lotse/workshop'
import type { JSX } from 'preact'
import type { RulesWords } from './words/words.ts'

interface Props {
  problems: Problem[]
  text: string
  words: RulesWords
  onGo(problem: Problem): void
  onMend(problem: Problem): void
}

/** Everything that is wrong, with its place and, where there is one, the way out in one click. */
export function Problems({ problems, text, words, onGo, onMend }: Props): JSX.Element {
  const errors = problems.filter(({ level }) => level === 'error').length
  return (
    <section class="problems" aria-labelledby="title-problems">
      <h2 id="title-problems">{words.problems.title(errors, problems.length - errors)}</h2>
      <ul>
        {problems.map((problem) => (
          <li key={`${problem.line}:${problem.column} ${problem.message}`} class={problem.level}>
            <button type="button" class="place" onClick={() => onGo(problem)}>
              <b>{words.problems.level[problem.level]}</b> {words.problems.line(problem.line)}
              {problem.path && <code>{problem.path}</code>}
            </button>
            <p lang="en">{problem.message}</p>
            {problem.suggestion !== undefined && (
              <p class="suggestion">
                {words.problems.meant} <code>{problem.suggestion}</code>{' '}
                {applySuggestion(text, problem) && (
                  <button type="button" onClick={() => onMend(problem)}>
                    {words.problems.mend}
                  </button>
                )}
              </p>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
