import { createOverlay } from './frame/createOverlay.ts'

const { lotse } = window as unknown as { lotse?(command: 'part', name: string, value: unknown): void }
lotse?.('part', 'overlay', createOverlay)
