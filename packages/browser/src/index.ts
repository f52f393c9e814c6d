export { browserPlatform } from './browserPlatform.ts'
export { uuid7 } from './uuid7.ts'
