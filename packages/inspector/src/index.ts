export { createInsight } from './createInsight.ts'
