export type { Report } from './reportShape.ts'
