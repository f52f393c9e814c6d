/** Of `npm run judge`: each figure with its 95 % interval against the target that was set before. */
export const readJudge = ({ results = [] }) =>
  results.map(({ test, what, figure, range, target, most, passed }) => ({
    what: `${test} ${what}`,
    figure: figure === undefined ? '' : range?.[0] === undefined ? figure : `${figure.toFixed(3)} (${range.map((one) => one.toFixed(3)).join(' to ')})`,
    limit: target ? `≥ ${target}` : most ? `≤ ${most}` : '',
    passed,
  })) // biome-ignore format: a row
