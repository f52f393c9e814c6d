import { toDataLayer } from '@lotse/capture'
import { destinationSinks } from '@lotse/core'
import type { DestinationsPart } from '../kit.ts'
import { handOver } from './handOver.ts'

const create: DestinationsPart = ({ stage: { config, visitor } }) => ({
  sinks: destinationSinks(config, visitor.get),
  plugins: (config.destinations ?? []).filter(({ type }) => type === 'dataLayer').map((one) => toDataLayer(one)),
})
handOver('destinations', create)
