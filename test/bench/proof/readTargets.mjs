/** Of benches that write `results`, a line for each target, whatever else they keep. */
export const readTargets = ({ results = [] }) =>
  results.map(({ what, figure, said, most, target, least, aim, unit, others, passed }) => ({
    what,
    figure: withUnit(figure ?? said, unit),
    limit: withUnit(most ?? target ?? least ?? aim, unit),
    ...(others && { others }),
    ...(passed !== undefined && { passed }),
  }))

const withUnit = (value, unit) =>
  unit && typeof value === 'number' ? `${Number(value.toPrecision(3))} ${unit}` : value
