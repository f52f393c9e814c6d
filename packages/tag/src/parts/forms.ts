import { forms } from '@lotse/capture'
import { handOver } from './handOver.ts'

handOver('forms', () => forms)
