import { scriptErrors, toDataLayer } from '@lotse/capture'
import { destinationSinks } from '@lotse/core'
import type { OptionalPart } from '../kit.ts'
import { handOver } from './handOver.ts'

const create: OptionalPart = ({ stage: { config, visitor } }) => {
  const { collect, destinations = [] } = config
  const plugins = destinations.filter(({ type }) => type === 'dataLayer').map((one) => toDataLayer(one))
  return {
    sinks: destinationSinks(config, visitor.get),
    plugins: collect?.errors ? [...plugins, scriptErrors] : plugins,
  }
}
handOver('optional', create)
