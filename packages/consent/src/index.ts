export { CONSENT_KEY, type ConsentPlugin, consent } from './consent.ts'
export { modeOf } from './modeOf.ts'
export { hashOf, purposesOf } from './purposesOf.ts'
