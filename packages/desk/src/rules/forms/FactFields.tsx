import { knownValues, nameOperator } from '@lotse/workshop'
import type { JSX } from 'preact'
import { NumberField } from './NumberField.tsx'
import { PickField } from './PickField.tsx'
import { idOf, type Pen } from './pen.ts'
import { OPERATORS, operatorOf } from './simpleRule.ts'
import { factType } from './things.ts'
import { WordField } from './WordField.tsx'
import { type Path, removeAt, renameAt, setAt, valueAt } from './writeAt.ts'

const OF_TYPE: { [type: string]: readonly string[] } = {
  number: ['is', 'isNot', 'lessThan', 'atMost', 'moreThan', 'atLeast'],
  boolean: ['is'],
  text: ['is', 'isNot', 'contains', 'startsWith', 'endsWith'],
  list: ['contains'],
}
const FIRST: { [type: string]: object } = { number: { moreThan: 0 }, boolean: { is: true }, list: { contains: '' } }

/** What is known of somebody: which fact, compared how, with what. */
export function FactFields({ pen, path }: { pen: Pen; path: Path }): JSX.Element {
  const say = pen.words.forms
  const rule = valueAt(pen.text, path) as Record<string, unknown>
  const fact = String(rule.fact)
  const type = factType(pen, fact)
  const operator = operatorOf(rule)!
  const value = [...path, operator]
  const offered = OPERATORS.filter((one) => OF_TYPE[type]?.includes(one) || one === operator)
  const values = knownValues[fact]
  /** Of another type the old comparison says nothing. */
  const choose = (next: string) => {
    if (factType(pen, next) === type) return pen.write(setAt(pen.text, [...path, 'fact'], next))
    const { ifMissing, note } = rule
    const kept = { ...(ifMissing !== undefined && { ifMissing }), ...(note !== undefined && { note }) }
    pen.write(setAt(pen.text, path, { fact: next, ...(FIRST[factType(pen, next)] ?? { is: '' }), ...kept }))
  }
  return (
    <div class="leaf">
      <label class="pick">
        <span>{say.fact}</span>
        <select id={idOf([...path, 'fact'])} value={fact} onChange={({ currentTarget }) => choose(currentTarget.value)}>
          {!pen.facts.some(([one]) => one === fact) && <option value={fact}>{fact}</option>}
          {pen.facts.map(([one, text]) => (
            <option key={one} value={one}>
              {text}
            </option>
          ))}
        </select>
      </label>
      <label class="pick">
        <span>{say.compared}</span>
        <select
          value={operator}
          onChange={({ currentTarget }) => pen.write(renameAt(pen.text, value, currentTarget.value))}
        >
          {offered.map((one) => (
            <option key={one} value={one}>
              {nameOperator(one, pen.language)}
            </option>
          ))}
        </select>
      </label>
      {typeof rule[operator] === 'boolean' ? (
        <label class="pick">
          <span>{say.value}</span>
          <select
            value={String(rule[operator])}
            onChange={({ currentTarget }) => pen.write(setAt(pen.text, value, currentTarget.value === 'true'))}
          >
            <option value="true">{say.yes}</option>
            <option value="false">{say.no}</option>
          </select>
        </label>
      ) : typeof rule[operator] === 'number' ? (
        <NumberField pen={pen} path={value} label={say.value} min={Number.NEGATIVE_INFINITY} />
      ) : values ? (
        <PickField
          pen={pen}
          path={value}
          label={say.value}
          options={values.map((one) => [one, say.values[one as keyof typeof say.values] ?? one])}
        />
      ) : (
        <WordField pen={pen} path={value} label={say.value} />
      )}
      <label class="tick">
        <input
          type="checkbox"
          checked={rule.ifMissing === true}
          onChange={
            ({ currentTarget }) =>
            pen.write(currentTarget.checked ? setAt(pen.text, [...path, 'ifMissing'], true) : removeAt(pen.text, [...path, 'ifMissing'])) // biome-ignore format: one thought
          }
        />
        {say.ifMissing}
      </label>
    </div>
  )
}
