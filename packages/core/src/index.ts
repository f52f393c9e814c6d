export { createCell } from './createCell.ts'
export { createTracker, type Parcel, type Tracker } from './createTracker.ts'
export { createKeeper, type Keeper } from './keeper/createKeeper.ts'
export { mergeFacts } from './mergeFacts.ts'
