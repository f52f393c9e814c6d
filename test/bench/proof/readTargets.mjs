/** Of benches that write `results`, a line for each target, whatever else they keep. */
export const readTargets = ({ results = [] }) =>
  results.map(({ what, name, size, figure, said, share, times, most, target, least, aim, unit = '', passed }) => ({
    what: what ?? name ?? `batches of ${size}`,
    figure: withUnit(figure ?? said ?? share ?? times, unit || (share || times ? 'times the bare one' : '')),
    limit: withUnit(most ?? target ?? least ?? aim, unit),
    ...(passed !== undefined && { passed }),
  }))

const withUnit = (value, unit) =>
  unit && typeof value === 'number' ? `${Number(value.toPrecision(3))} ${unit}` : value
