import { webVitals } from '@lotse/capture'
import type { Kit } from '../kit.ts'
import { handOver } from './handOver.ts'

handOver('vitals', ({ tracker }: Kit) => tracker.add(webVitals))
