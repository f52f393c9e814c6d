export { type Chooser, createChooser, type Moment } from './createChooser.ts'
export { exposures } from './exposures.ts'
export { type Preview, readPreview } from './readPreview.ts'
export { type Placed, type SlotsOptions, type SlotsPlugin, slots } from './slots.ts'
