import type { Rule } from '@lotse/contract'
import { describeRule } from '@lotse/workshop'
import type { JSX } from 'preact'
import { Elsewhere } from './Elsewhere.tsx'
import { EventFields } from './EventFields.tsx'
import { FactFields } from './FactFields.tsx'
import { PickField } from './PickField.tsx'
import { focusOn, idOf, listOf, type Pen } from './pen.ts'
import { Remove } from './Remove.tsx'
import { ruleKind } from './simpleRule.ts'
import { audienceOptions } from './things.ts'
import { addAt, type Path, renameAt, valueAt, wrapAt } from './writeAt.ts'

interface Props {
  pen: Pen
  path: Path
  /** What the whole is, for those who hear it. */
  label: string
}

const NEW = {
  event: { event: 'page_view', times: { atLeast: 3 }, within: '7d' },
  fact: { fact: 'device.class', is: 'phone' },
}

/** A rule as fields: groups in groups, events, facts, audiences. What is none of these is said, and stays. */
export function RuleFields({ pen, path, label }: Props): JSX.Element {
  const rule = valueAt(pen.text, path)
  const kind = ruleKind(rule)
  if (kind === 'all' || kind === 'any' || kind === 'none')
    return <Group pen={pen} path={path} label={label} kind={kind} />
  return (
    <div class="rule">
      <Leaf pen={pen} path={path} label={label} />
    </div>
  )
}

function Leaf({ pen, path, label }: Props): JSX.Element {
  const rule = valueAt(pen.text, path)
  const kind = ruleKind(rule)
  if (kind === 'event') return <EventFields pen={pen} path={path} />
  if (kind === 'fact') return <FactFields pen={pen} path={path} />
  if (kind === 'audience')
    return (
      <PickField
        pen={pen}
        path={[...path, 'audience']}
        label={pen.words.forms.audience}
        options={audienceOptions(pen)}
      />
    )
  if (kind !== 'other') return <Group pen={pen} path={path} label={label} kind={kind} />
  return <Elsewhere pen={pen} path={path} say={() => describeRule(rule as Rule, pen.language, pen.config)} />
}

function Group({ pen, path, label, kind }: Props & { kind: 'all' | 'any' | 'none' }): JSX.Element {
  const say = pen.words.forms
  const list = [...path, kind]
  const members = listOf(valueAt(pen.text, list) as unknown[])
  const more = idOf(list, 'more')
  const add = (rule: object) => {
    pen.write(addAt(pen.text, list, rule))
    focusOn(idOf([...list, members.length, 'event' in rule ? 'event' : 'fact']))
  }
  return (
    <fieldset class="group">
      <legend>
        <select
          aria-label={say.groupOf(label)}
          value={kind}
          onChange={({ currentTarget }) => pen.write(renameAt(pen.text, list, currentTarget.value))}
        >
          {(['all', 'any', 'none'] as const).map((one) => (
            <option key={one} value={one}>
              {say.groups[one]}
            </option>
          ))}
        </select>
      </legend>
      <ul>
        {members.map((_, i) => (
          <li key={`${list.join()} ${i}`} class="rule">
            <Leaf pen={pen} path={[...list, i]} label={say.condition(i + 1)} />
            <Remove pen={pen} path={[...list, i]} what={say.condition(i + 1)} next={more} />
          </li>
        ))}
      </ul>
      <p class="more">
        <button type="button" id={more} onClick={() => add(NEW.event)}>
          {say.addEvent}
        </button>
        <button type="button" onClick={() => add(NEW.fact)}>
          {say.addFact}
        </button>
      </p>
    </fieldset>
  )
}

/** One more condition where there is one alone: both together, in a group. */
export function AnotherRule({ pen, path }: { pen: Pen; path: Path }): JSX.Element | null {
  const kind = ruleKind(valueAt(pen.text, path))
  if (kind === 'all' || kind === 'any' || kind === 'none') return null
  const add = () => {
    pen.write(addAt(wrapAt(pen.text, path, 'all'), [...path, 'all'], NEW.event))
    focusOn(idOf([...path, 'all', 1, 'event']))
  }
  return (
    <button type="button" onClick={add}>
      {pen.words.forms.addEvent}
    </button>
  )
}
