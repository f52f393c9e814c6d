/** Points held of those that apply, per engine; other tools beside it. */
export function readAudit({ columns = [] }) {
  const held = ({ outcomes }) => {
    const results = Object.values(outcomes).map(({ result }) => result).filter((one) => one !== 'not applicable') // biome-ignore format: one thought
    return `${results.filter((one) => one === 'pass').length} of ${results.length}`
  }
  const isOwn = ({ subject }) => subject.startsWith('Lotse')
  const others = columns.filter((one) => !isOwn(one)).map((one) => `${one.subject} (${one.engine}) ${held(one)}`)
  return columns.filter(isOwn).map((one, i) => ({
    what: `${one.subject}, ${one.engine}: points held`,
    figure: held(one),
    ...(i === 0 && { others: others.join(', ') }),
    passed: Object.values(one.outcomes).every(({ result }) => result !== 'fail'),
  }))
}
