import type { Rule } from '@lotse/contract'

/** Names of the events that a rule can be evidence of; `*`: any. Behind `none` an event is no evidence. */
export function eventsOf(rule: Rule | undefined, audiences: { [id: string]: Rule } = {}, depth = 0): string[] {
  if (!rule || depth > 20) return []
  const each = (rules: Rule[]) => rules.flatMap((one) => eventsOf(one, audiences, depth + 1))
  if ('all' in rule) return each(rule.all)
  if ('any' in rule) return each(rule.any)
  if ('some' in rule) return each(rule.of)
  if ('sequence' in rule) return rule.sequence.flatMap(({ event }) => event)
  if ('audience' in rule) return eventsOf(audiences[rule.audience], audiences, depth + 1)
  if ('activeTime' in rule) return ['user_engagement']
  if ('fact' in rule || 'visits' in rule) return ['*']
  return 'event' in rule ? [rule.event].flat() : []
}
