import type { ScoreConfig, SignalConfig } from '@lotse/contract'
import { nameEvent } from '@lotse/workshop'
import type { JSX } from 'preact'
import { DurationField } from './DurationField.tsx'
import { Elsewhere } from './Elsewhere.tsx'
import { NumberField } from './NumberField.tsx'
import { PickField } from './PickField.tsx'
import { focusOn, idOf, listOf, type Pen } from './pen.ts'
import { Remove } from './Remove.tsx'
import { sayWhere } from './sayWhere.ts'
import { isPlainWhere } from './simpleRule.ts'
import { WhereFields } from './WhereFields.tsx'
import { addAt, type Path, valueAt } from './writeAt.ts'

/** Points: what earns how many, from how many on somebody is this persona, and how fast they fade. */
export function ScoreFields({ pen, path }: { pen: Pen; path: Path }): JSX.Element {
  const say = pen.words.forms
  const score = valueAt(pen.text, path) as ScoreConfig
  const signals = listOf(score.signals)
  const list = [...path, 'signals']
  const more = idOf(list, 'more')
  const add = () => {
    pen.write(addAt(pen.text, list, { event: 'view_item', weight: 1 }))
    focusOn(idOf([...list, signals.length, 'event']))
  }
  const half = typeof score.enter === 'number' ? String(score.enter / 2) : ''
  return (
    <>
      <div class="row">
        <NumberField pen={pen} path={[...path, 'enter']} label={say.enter} unit={say.points} />
        <NumberField pen={pen} path={[...path, 'leave']} label={say.leave} fallback={half} unit={say.points} />
        <NumberField pen={pen} path={[...path, 'minEvidence']} label={say.minEvidence} fallback="1" />
        <DurationField pen={pen} path={[...path, 'halfLife']} label={say.halfLife} fallback={say.usual('14d')} />
      </div>
      <ul class="signals" aria-label={say.signals}>
        {signals.map((signal, i) => (
          <li key={i} class="rule">
            <Signal pen={pen} path={[...list, i]} signal={signal} />
            <Remove pen={pen} path={[...list, i]} what={say.signal(i + 1)} next={more} />
          </li>
        ))}
      </ul>
      <p class="more">
        <button type="button" id={more} onClick={add}>
          {say.addSignal}
        </button>
      </p>
    </>
  )
}

function Signal({ pen, path, signal }: { pen: Pen; path: Path; signal: SignalConfig }): JSX.Element {
  const say = pen.words.forms
  const isOne = typeof signal?.event === 'string'
  return (
    <div class="leaf">
      {isOne ? (
        <PickField pen={pen} path={[...path, 'event']} label={say.event} options={pen.events} />
      ) : (
        <Elsewhere
          pen={pen}
          path={[...path, 'event']}
          say={() => ({
            text: [signal.event]
              .flat()
              .map((one) => nameEvent(one, pen.language, pen.config))
              .join(', '),
          })}
        />
      )}
      <NumberField
        pen={pen}
        path={[...path, 'weight']}
        label={say.weight}
        min={Number.NEGATIVE_INFINITY}
        unit={say.points}
      />
      <NumberField pen={pen} path={[...path, 'cap']} label={say.cap} fallback={say.noCap} unit={say.points} />
      {signal?.halfLife !== undefined && (
        <DurationField pen={pen} path={[...path, 'halfLife']} label={say.halfLife} fallback={say.likeAll} />
      )}
      {isPlainWhere(signal?.where) ? (
        <WhereFields pen={pen} path={[...path, 'where']} />
      ) : (
        <Elsewhere pen={pen} path={[...path, 'where']} say={() => sayWhere(pen, signal.where!)} />
      )}
    </div>
  )
}
