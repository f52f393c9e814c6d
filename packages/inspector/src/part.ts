import { createInsight } from './insight/createInsight.ts'

const { lotse } = window as unknown as { lotse?(command: 'part', name: string, value: unknown): void }
lotse?.('part', 'inspector', createInsight)
