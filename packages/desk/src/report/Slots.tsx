import type { SlotResult } from '@lotse/contract'
import type { JSX } from 'preact'
import { CsvButton } from '../frame/CsvButton.tsx'
import { Section } from '../frame/Section.tsx'
import { Uplift } from './Uplift.tsx'
import { nameOf, type View } from './view.ts'

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
        <p class="quiet unseen">{words.noExposures(unseen.map((slot) => nameOf(slot, language)).join(', '))}</p>
      )}
    </Section>
  )
}

function Slot({ slot, view }: { slot: SlotResult; view: View }): JSX.Element {
  const { words, language, numbers, tiles } = view
  const broken = slot.variants.filter(({ sampleRatio }) => sampleRatio?.mismatch)
  const head = words.slotHead
  const isCompared = slot.variants.some(({ uplift }) => uplift)
  const widest = Math.max(
    0.01,
    ...slot.variants.flatMap(({ uplift: u }) => (u ? [Math.abs(u.low), Math.abs(u.high)] : [])),
  )
  return (
    <article class="slot">
      <h3>
        {nameOf(slot, language)}{' '}
        <small>
          {slot.goal ? words.goal(nameOf(slot.goal, language)) : words.noGoal}
          {slot.goal && !isCompared && `. ${words.noHoldout}`}
        </small>
      </h3>
      {broken.map(({ variant, sampleRatio }) => (
        <p key={variant} class="warning" role="note">
          {nameOf({ id: variant }, language)}: {words.mismatch}{' '}
          <small>
            {tiles.ratio(
              sampleRatio!.groups
                .map((one) => `${one.name} ${numbers.count(one.visitors)} (${numbers.count(Math.round(one.expected))})`)
                .join(', '),
              sampleRatio!.p < 1e-6 ? '< 0.000001' : sampleRatio!.p.toPrecision(1),
            )}
          </small>
        </p>
      ))}
      <table>
        <thead>
          <tr>
            <th scope="col">{head.variant}</th>
            <th scope="col">{head.visitors}</th>
            <th scope="col">{head.exposures}</th>
            <th scope="col">{head.clicks}</th>
            <th scope="col">{tiles.dwell}</th>
            <th scope="col">{head.conversion}</th>
            <th scope="col">{tiles.perVisitor}</th>
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
      <CsvButton
        name={`slot-${slot.id}`}
        head={[
          head.variant,
          head.visitors,
          head.exposures,
          'clicked',
          'dwell_ms',
          'conversions',
          'value',
          'held_out',
          'held_out_conversions',
          'difference',
          'low',
          'high',
        ]}
        rows={slot.variants.map((one) => [
          one.variant + (one.arm ? `/${one.arm}` : ''),
          one.visitors,
          one.exposures,
          one.clickedBy,
          Math.round(one.dwell),
          one.conversions,
          one.value,
          one.holdout?.visitors ?? null,
          one.holdout?.conversions ?? null,
          one.uplift?.difference ?? null,
          one.uplift?.low ?? null,
          one.uplift?.high ?? null,
        ])}
        words={words}
      />
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
  const { words, numbers, language, tiles } = view
  const head = words.slotHead
  const { visitors, exposures, clickedBy, conversions, arm } = variant
  const isDefault = variant.variant === 'default'
  const name = isDefault ? words.defaultVariant : nameOf({ id: variant.variant, label: variant.label }, language)
  return (
    <tr>
      <th scope="row">
        {name}
        {arm && <small> {arm}</small>}
      </th>
      <td data-head={head.visitors}>{numbers.count(visitors)}</td>
      <td data-head={head.exposures}>{numbers.count(exposures)}</td>
      <td data-head={head.clicks}>{numbers.share(clickedBy / visitors)}</td>
      <td data-head={tiles.dwell}>{numbers.decimal(variant.dwell / 1_000)}</td>
      <td data-head={head.conversion}>{slot.goal ? numbers.share(conversions / visitors) : '–'}</td>
      <td data-head={tiles.perVisitor}>{slot.goal ? numbers.money(variant.value / visitors) : '–'}</td>
      {isCompared && (
        <td class="uplift">{variant.uplift && <Uplift uplift={variant.uplift} widest={widest} view={view} />}</td>
      )}
    </tr>
  )
}
