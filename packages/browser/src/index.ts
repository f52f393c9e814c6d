export { browserBackstage } from './browserBackstage.ts'
export { browserPlatform } from './browserPlatform.ts'
export { openRecords } from './openRecords.ts'
export { uuid7 } from './uuid7.ts'
