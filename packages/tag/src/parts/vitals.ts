import { webVitals } from '@lotse/capture'
import { handOver } from './handOver.ts'

handOver('vitals', () => webVitals)
