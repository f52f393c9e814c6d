import { pluginsOf } from '@lotse/consent'
import type { AdaptersPart } from '../kit.ts'
import { handOver } from './handOver.ts'

const create: AdaptersPart = pluginsOf
handOver('adapters', create)
