export type { Answer, LotseConfig, LotseEvent, TrackResult, Visitor } from '@lotse/contract'
export { createLotse, type Lotse } from './createLotse.ts'
export type { BannerPart, CapturePart, Insight, InspectorPart, Kit } from './kit.ts'
export type { Place } from './loadPart.ts'
