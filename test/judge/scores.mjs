/** Precision, recall, F1 and accuracy of cases `{ said, is }`. */
export function scoresOf(cases) {
  const count = (said, is) => cases.filter((one) => one.said === said && one.is === is).length
  const [hits, alarms, misses] = [count(true, true), count(true, false), count(false, true)]
  return {
    precision: hits / (hits + alarms),
    recall: hits / (hits + misses),
    f1: (2 * hits) / (2 * hits + alarms + misses),
    accuracy: (cases.length - alarms - misses) / cases.length,
  }
}

export const shareOf = (cases, holds) => cases.filter(holds).length / cases.length
