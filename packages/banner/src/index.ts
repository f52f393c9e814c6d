export { type Banner, type BannerOptions, createBanner } from './createBanner.ts'
