import { scriptErrors } from '@lotse/capture'
import { handOver } from './handOver.ts'

handOver('errors', () => scriptErrors)
