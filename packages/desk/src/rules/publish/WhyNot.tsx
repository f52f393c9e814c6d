import type { JSX } from 'preact'
import type { Refused } from '../rulesApi.ts'
import type { RulesWords } from '../words/words.ts'
import { sayRefused } from './sayRefused.ts'

/** Why something was not saved or published: errors by their line, journeys by what came instead. */
export function WhyNot({ refused, words }: { refused: Refused; words: RulesWords }): JSX.Element {
  const { problems = [], journeyProblems = [], failed = [] } = refused
  return (
    <section class="warning" role="alert">
      <p>{sayRefused(refused, words)}</p>
      <ul lang="en">
        {[...problems, ...journeyProblems].map((one) => (
          <li key={`${one.line} ${one.message}`}>
            {words.problems.line(one.line)}: {one.message}
          </li>
        ))}
        {failed.flatMap((run) =>
          run.steps.flatMap(({ step, misses }) =>
            misses.map(({ of, expected, actual }) => (
              <li key={`${run.name} ${step} ${of}`}>
                {run.name}, {step + 1}: {of} {expected} → {actual}
              </li>
            )),
          ),
        )}
      </ul>
    </section>
  )
}
