/** Integrity hashes of the files that this one loads; filled in by the build. */
export const HASHES: { [part: string]: string } = __PARTS__
declare const __PARTS__: { [part: string]: string }
