export { createCell } from './createCell.ts'
export { createTracker, type Tracker, type TrackerOptions } from './createTracker.ts'
export { mergeFacts } from './mergeFacts.ts'
