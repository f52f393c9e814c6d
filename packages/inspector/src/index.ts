export { createInsight } from './insight/createInsight.ts'
