import type { Rule, Step } from '@lotse/contract'
import { stepOf } from './lowerWhere.ts'

/** The events that a rule counts, as steps; behind `none` and in facts there is no evidence. */
export function stepsOf(rule: Rule | undefined, audiences: { [id: string]: Rule } = {}, depth = 0): Step[] {
  if (!rule || depth > 20) return []
  const each = (rules: Rule[]) => rules.flatMap((one) => stepsOf(one, audiences, depth + 1))
  if ('all' in rule) return each(rule.all)
  if ('any' in rule) return each(rule.any)
  if ('some' in rule) return each(rule.of)
  if ('sequence' in rule) return rule.sequence.map(stepOf)
  if ('audience' in rule) return stepsOf(audiences[rule.audience], audiences, depth + 1)
  if ('activeTime' in rule && rule.activeTime) return [{ event: 'user_engagement' }]
  return 'event' in rule ? [{ event: rule.event, ...(rule.where && { where: rule.where }) }] : []
}
