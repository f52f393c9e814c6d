import type { Node } from 'jsonc-parser'
import { knownValues } from '../names/knownFacts.ts'
import { at, each, type Place, type Report, textOf } from '../walk/place.ts'
import { canHold, type Demand, type Domain } from './canHold.ts'
import { comparisonsOf } from './checkComparisons.ts'
import type { Survey } from './survey.ts'

/** What a rule demands of one fact or count. */
interface Claim {
  /** What is compared; claims on the same are looked at together. */
  on: string
  name: string
  demand: Demand
  place: Place
  domain: Domain
  /** Also holds while the fact is missing. */
  optional: boolean
}

const COUNT: Domain = { low: 0, whole: true }

const bare = (value: unknown): string => JSON.stringify(value, (key, each) => (key === 'note' ? undefined : each))

function factClaims(rule: Place, fact: string, { facts }: Survey): Claim[] {
  if (facts[fact] === 'list') return []
  const values =
    (Object.hasOwn(knownValues, fact) ? knownValues[fact] : undefined) ??
    (facts[fact] === 'boolean' ? [true, false] : undefined)
  const optional = at(rule, 'ifMissing')?.value === true
  return comparisonsOf(rule).map(([operator, place]) => ({
    on: `fact ${fact}`,
    name: `"${fact}"`,
    demand: [operator, place.value],
    place,
    domain: values ? { values } : fact.startsWith('cart.') || fact.startsWith('visit.') ? { low: 0 } : {},
    optional,
  }))
}

function countClaims(rule: Place): Claim[] {
  const { times, note, ...measure } = rule.value as { [key: string]: unknown }
  const counted = !['distinct', 'maxRepeat', 'sum', 'share', 'since', 'activeTime', 'visits'].some(
    (key) => key in measure,
  )
  const from = at(rule, 'times') ?? rule
  const found = comparisonsOf(from)
  const rest = Object.fromEntries(
    Object.entries(measure).filter(([key]) => !found.some(([operator]) => operator === key)),
  )
  const domain = counted || 'distinct' in measure || 'maxRepeat' in measure || 'visits' in measure ? COUNT : 'share' in measure ? { low: 0, high: 1 } : 'sum' in measure ? {} : { low: 0 } // biome-ignore format: one thought
  const claim = (demand: Demand, place: Place): Claim => ({ on: bare(rest), name: counted ? `how often ${bare(measure.event)} happened` : `"${Object.keys(rest).join('" + "')}"`, demand, place, domain, optional: false }) // biome-ignore format: one thought
  return found.length ? found.map(([operator, place]) => claim([operator, place.value], place)) : counted && !times ? [claim(['atLeast', 1], rule)] : [] // biome-ignore format: one thought
}

/** Of rules seen before: a rule is asked for itself and again for each group around it. */
const known = new WeakMap<Node, Claim[]>()

/** Everything that must hold at once for the rule to hold. */
function claimsOf(rule: Place, survey: Survey): Claim[] {
  const before = known.get(rule.node)
  const claims = before ?? findClaims(rule, survey)
  if (!before) known.set(rule.node, claims)
  return claims
}

function findClaims(rule: Place, survey: Survey): Claim[] {
  const fact = textOf(at(rule, 'fact'))
  if (fact !== undefined) return factClaims(rule, fact, survey)
  if (at(rule, 'all')) return each(at(rule, 'all')).flatMap((member) => claimsOf(member, survey))
  if (at(rule, 'event') || at(rule, 'activeTime') || at(rule, 'visits')) return countClaims(rule)
  return []
}

const said = ({ demand: [operator, want] }: Claim): string => `${operator} ${JSON.stringify(want)}`

/** The first claim that cannot hold together with those before it, and why. */
function clash(claims: Claim[]): { claim: Claim; message: string } | undefined {
  const groups = new Map<string, Claim[]>()
  for (const claim of claims) {
    const group = groups.get(claim.on) ?? []
    groups.set(claim.on, [...group, claim])
    const all = [...group, claim]
    if (
      all.every(({ optional }) => optional) ||
      canHold(
        all.map(({ demand }) => demand),
        claim.domain,
      )
    )
      continue
    const other = group.find((each) => !canHold([each.demand, claim.demand], claim.domain))
    const both = other && other !== claim ? `${said(other)} and ${said(claim)}` : said(claim)
    return {
      claim,
      message: `this can never be true: ${claim.name} with ${both}${other || !group.length ? '' : ' beside the rest'}`,
    }
  }
  return undefined
}

function checkRule(rule: Place, survey: Survey, report: Report, told: Set<unknown>): void {
  const claims = claimsOf(rule, survey)
  const found = clash(claims)
  if (found) {
    if (!told.has(found.claim.place.node) && report.isClean(found.claim.place))
      report.error(found.claim.place, found.message)
    told.add(found.claim.place.node)
    return
  }
  const members = each(at(rule, 'all'))
  const on = groupClaims(claims)
  const excluded = members.flatMap((member) => each(at(member, 'none')))
  const leaves = new Set(excluded.length ? members.map(({ value }) => bare(value)) : [])
  for (const not of excluded)
    if (leaves.has(bare(not.value))) report.error(not, 'this can never be true: the same rule is demanded and excluded')
  for (const member of members) {
    const branches = each(at(member, 'any')).map((branch) => claimsOf(branch, survey))
    const clashes = branches.map((own) => clash([...own.flatMap((claim) => on.get(claim.on) ?? []), ...own]))
    if (branches.length && clashes.every((one, i) => one && !clash(branches[i]!)))
      report.error(
        member,
        `this can never be true: none of the rules of "any" fits with the others; ${clashes[0]!.message}`,
      )
  }
}

function groupClaims(claims: Claim[]): Map<string, Claim[]> {
  const groups = new Map<string, Claim[]>()
  for (const claim of claims) groups.set(claim.on, [...(groups.get(claim.on) ?? []), claim])
  return groups
}

/** Rules whose parts exclude each other. */
export function checkContradictions(survey: Survey, report: Report): void {
  const told = new Set<unknown>()
  for (const rule of survey.kinds.rule ?? []) checkRule(rule, survey, report, told)
  for (const variant of survey.kinds.variant ?? []) {
    const device = at(at(variant, 'for') ?? variant, 'device')
    const when = at(variant, 'when')
    if (!device || !when) continue
    const claim: Claim = { on: 'fact device.class', name: '"device.class"', demand: ['in', each(device).map(({ value }) => value)], place: device, domain: { values: knownValues['device.class']! }, optional: false } // biome-ignore format: one thought
    const found = clash([claim, ...claimsOf(when, survey)])
    if (found && !told.has(found.claim.place.node)) report.error(found.claim.place, found.message)
  }
  for (const where of survey.kinds.where ?? []) {
    for (const key of Object.keys((where.value ?? {}) as object)) {
      const want = at(where, key)!
      const claims = comparisonsOf(want).map(([operator, place]): Claim => ({ on: key, name: `"${key}"`, demand: [operator, place.value], place, domain: {}, optional: false })) // biome-ignore format: one thought
      const found = key.startsWith('items') || survey.facts[key] === 'list' ? undefined : clash(claims)
      if (found && report.isClean(found.claim.place)) report.error(found.claim.place, found.message)
    }
  }
}
