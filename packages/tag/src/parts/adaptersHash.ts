/** Integrity hash of what a fetched config may load; filled in by the build. */
export const HASHES: { [part: string]: string } = __PARTS__
declare const __PARTS__: { [part: string]: string }
