/** Integrity hashes of the files that draw, filled in by the build. */
export const HASHES: { [part: string]: string } = __PARTS__
declare const __PARTS__: { [part: string]: string }
