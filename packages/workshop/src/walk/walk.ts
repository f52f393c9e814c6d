import type { Sign } from '../schema/field.ts'
import { chooseOption } from './chooseOption.ts'
import { each, entries, type Place, type Report } from './place.ts'
import { failures, inside, type Shape, signOf } from './reflect.ts'
import { reportMissing, reportUnknownKeys } from './reportKeys.ts'
import { reportChoice, reportFailure, reportType } from './reportValue.ts'

/** Called for every signed place, outer ones first. */
export type See = (place: Place, sign: Sign) => void

const isKind = (place: Place, kind: string): boolean => place.node.type === kind

/**
 * Walks the file along the schema: reports what does not fit and shows each signed place. The valibot schema is read,
 * not run: its own issues for a union of objects say that none fits, not what is wrong with the one that was meant.
 */
export function walk(schema: Shape, place: Place, report: Report, see: See, siblings: Shape[] = []): void {
  const shape = inside(schema)
  const sign = signOf(shape)
  const walkEntry = (entry: Shape, to: Place): void => walk(entry, to, report, see)
  if (sign.kind || sign.names) see(place, sign)
  switch (shape.type) {
    case 'any':
      return
    case 'union': {
      const keys = isKind(place, 'object') ? entries(place).map(([key]) => key) : []
      const { option, options } = chooseOption(shape, place.node.type, keys)
      if (option) walk(option, place, report, see, options)
      else reportType(options, place, report)
      return
    }
    case 'strict_object':
    case 'object_with_rest': {
      if (!isKind(place, 'object')) return void reportType([shape], place, report)
      reportUnknownKeys(shape, place, report, siblings)
      reportMissing(shape, place, report)
      for (const [key, value] of entries(place)) {
        const entry = Object.hasOwn(shape.entries!, key) ? shape.entries![key] : shape.rest
        if (entry) walkEntry(entry, value)
      }
      break
    }
    case 'record':
      if (!isKind(place, 'object')) return void reportType([shape], place, report)
      for (const [, value] of entries(place)) walkEntry(shape.value!, value)
      break
    case 'array':
      if (!isKind(place, 'array')) return void reportType([shape], place, report)
      for (const member of each(place)) walkEntry(shape.item!, member)
      break
    case 'strict_tuple': {
      const members = each(place)
      if (!isKind(place, 'array')) return void reportType([shape], place, report)
      if (members.length !== shape.items!.length)
        report.error(place, `must have exactly ${shape.items!.length} entries, not ${members.length}`)
      for (const [i, item] of shape.items!.entries()) if (members[i]) walkEntry(item, members[i])
      return
    }
    case 'picklist':
    case 'literal':
      return void reportChoice(shape, place, report)
    default:
      if (!isKind(place, shape.type)) return void reportType([shape], place, report)
  }
  for (const message of failures(shape, place.value)) reportFailure(message, place, report)
}
