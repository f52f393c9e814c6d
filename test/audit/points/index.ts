import type { Point } from '../subject.ts'
import { afterChoice } from './afterChoice.ts'
import { beforeChoice } from './beforeChoice.ts'
import { surroundings } from './surroundings.ts'
import { theBanner } from './theBanner.ts'
import { withdrawal } from './withdrawal.ts'

/** All 35, in the order of `docs/consent.md`. */
export const points: Point[] = [beforeChoice, theBanner, afterChoice, withdrawal, surroundings].flat()
