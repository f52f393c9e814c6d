import { emit } from '../announce.ts'
import type { SanitizePart } from '../kit.ts'
import { prepareConfig } from '../prepareConfig.ts'
import { handOver } from './handOver.ts'

const sanitize: SanitizePart = (config) =>
  prepareConfig(config, (detail) => emit('fault', { code: 'rule-unknown', detail }))
handOver('sanitize', sanitize)
