export type { Report } from '@lotse/contract'
