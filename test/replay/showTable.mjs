const count = (list, key) => {
  const counts = new Map()
  for (const one of list) counts.set(key(one), (counts.get(key(one)) ?? 0) + 1)
  return [...counts].sort((a, b) => b[1] - a[1])
}
const row = (label, value) => console.log(`${label.padEnd(34)} ${value}`)

/** The outcome of a replay; true where nothing was lost or double and every answer is the same in browser and log. */
export function showTable({ name, results, failures, stored, answers, seconds }) {
  const storedIds = new Map()
  for (const { messageId } of stored) storedIds.set(messageId, (storedIds.get(messageId) ?? 0) + 1)
  const acknowledged = results.flatMap(({ ids }) => ids)
  const lost = acknowledged.filter((id) => !storedIds.has(id))
  const double = [...storedIds.values()].filter((times) => times > 1).length
  const told = new Map(answers.map((answer) => [answer.visitor, answer]))
  const differ = results.filter(
    ({ id, persona, phase }) => told.get(id)?.persona !== persona || told.get(id)?.phase !== phase,
  )
  const driven = (act) => results.reduce((sum, one) => sum + one.driven[act], 0)
  const kept = (event) => stored.filter((one) => one.event === event).length
  const faults = count(
    results.flatMap((one) => one.faults),
    ({ code }) => code,
  )

  console.log(`\n${name}: ${results.length} visitors in ${Math.round(seconds)} s`)
  row('views driven / view_item stored', `${driven('view')} / ${kept('view_item')}`)
  row('carts driven / add_to_cart stored', `${driven('cart')} / ${kept('add_to_cart')}`)
  row('orders driven / purchase stored', `${driven('order')} / ${kept('purchase')}`)
  row('events acknowledged in browsers', acknowledged.length)
  row('events stored', stored.length)
  row('lost', lost.length)
  row('double', double)
  row('equal to lotse classify', `${results.length - differ.length} of ${results.length}`)
  row(
    'personas',
    count(results, ({ persona }) => persona)
      .map((pair) => pair.join(' '))
      .join(', '),
  )
  row(
    'phases',
    count(results, ({ phase }) => phase)
      .map((pair) => pair.join(' '))
      .join(', '),
  )
  if (faults.length) row('faults', faults.map((pair) => pair.join(' ')).join(', '))
  for (const { visitor, id, persona, phase } of differ.slice(0, 10))
    console.log(`differs: ${visitor}: browser ${persona}/${phase}, log ${told.get(id)?.persona}/${told.get(id)?.phase}`)
  for (const failure of failures.slice(0, 10)) console.log(`failed: ${failure}`)
  const acts = ['view', 'cart', 'order'].every(
    (act, i) => driven(act) === kept(['view_item', 'add_to_cart', 'purchase'][i]),
  )
  return !lost.length && !double && !differ.length && !failures.length && acts
}
