import type { SlotResult } from '@lotse/contract'
import type { JSX } from 'preact'
import { Section } from '../frame/Section.tsx'
import { Uplift } from './Uplift.tsx'
import { labelOf, type View } from './view.ts'

/** Per slot its variants: seen, clicked, converted, and the difference to those held out. */
export function Slots(view: View): JSX.Element {
  const { report, words, language } = view
  const seen = report.slots.filter(({ variants }) => variants.length > 0)
  const unseen = report.slots.filter(({ variants }) => variants.length === 0)
  return (
    <Section id="slots" title={words.slots} definition={words.slotsDefinition} words={words}>
      {report.slots.length === 0 && <p class="quiet">{words.noSlots}</p>}
      {seen.map((slot) => (
        <Slot key={slot.id} slot={slot} view={view} />
      ))}
      {unseen.length > 0 && (
        <p class="quiet unseen">{words.noExposures(unseen.map((slot) => labelOf(slot, language)).join(', '))}</p>
      )}
    </Section>
  )
}

function Slot({ slot, view }: { slot: SlotResult; view: View }): JSX.Element {
  const { words, language } = view
  const head = words.slotHead
  const isCompared = slot.variants.some(({ uplift }) => uplift)
  const widest = Math.max(
    0.01,
    ...slot.variants.flatMap(({ uplift: u }) => (u ? [Math.abs(u.low), Math.abs(u.high)] : [])),
  )
  return (
    <article class="slot">
      <h3>
        {labelOf(slot, language)}{' '}
        <small>
          {slot.goal ? words.goal(labelOf(slot.goal, language)) : words.noGoal}
          {slot.goal && !isCompared && `. ${words.noHoldout}`}
        </small>
      </h3>
      <table>
        <thead>
          <tr>
            <th scope="col">{head.variant}</th>
            <th scope="col">{head.visitors}</th>
            <th scope="col">{head.exposures}</th>
            <th scope="col">{head.clicks}</th>
            <th scope="col">{head.conversion}</th>
            {isCompared && (
              <th scope="col" class="uplift">
                {head.uplift}
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {slot.variants.map((variant) => (
            <VariantRow key={`${variant.variant}/${variant.arm}`} {...{ variant, slot, view, widest, isCompared }} />
          ))}
        </tbody>
      </table>
    </article>
  )
}

interface RowProps {
  variant: SlotResult['variants'][number]
  slot: SlotResult
  view: View
  widest: number
  isCompared: boolean
}

function VariantRow({ variant, slot, view, widest, isCompared }: RowProps): JSX.Element {
  const { words, numbers, language } = view
  const head = words.slotHead
  const { visitors, exposures, clickedBy, conversions, arm } = variant
  const isDefault = variant.variant === 'default'
  const name = isDefault ? words.defaultVariant : labelOf({ id: variant.variant, label: variant.label }, language)
  return (
    <tr>
      <th scope="row">
        {name}
        {arm && <small> {arm}</small>}
      </th>
      <td data-head={head.visitors}>{numbers.count(visitors)}</td>
      <td data-head={head.exposures}>{numbers.count(exposures)}</td>
      <td data-head={head.clicks}>{numbers.share(clickedBy / visitors)}</td>
      <td data-head={head.conversion}>{slot.goal ? numbers.share(conversions / visitors) : '–'}</td>
      {isCompared && (
        <td class="uplift">{variant.uplift && <Uplift uplift={variant.uplift} widest={widest} view={view} />}</td>
      )}
    </tr>
  )
}
