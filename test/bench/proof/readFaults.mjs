/** Of `test:faults -- browser`: once of acknowledged; what is there to be found is found. */
export const readFaults = ({ rows = [] }) =>
  rows.map(({ scenario, engine, acknowledged, once, twice, lost, passed }) => ({
    what: `${engine}: ${scenario}`,
    figure: `${once} of ${acknowledged} once, ${twice} twice, ${lost} lost`,
    limit: scenario.startsWith('control: ') ? 'must lose or double' : '0 twice, 0 lost',
    passed,
  }))
