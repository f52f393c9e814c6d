/** Share of what the bare server does, of the largest batches: `test/bench/collect.mjs`. */
const LARGEST = 100

/** Of `bench:collect`: throughput beside a server that answers and stores nothing, of the same run. */
export const readCollect = ({ results = [], acknowledged, stored }) => [
  ...results.map(({ size, share, passed }) => ({
    what: `batches of ${size}, × the events a second of a bare server that keeps nothing`,
    figure: share,
    ...(size === LARGEST && passed !== undefined && { passed }),
  })),
  ...(acknowledged === undefined ? [] : [{ what: 'stored, of the acknowledged', figure: `${stored} of ${acknowledged}`, passed: stored === acknowledged }]), // biome-ignore format: a row
]
