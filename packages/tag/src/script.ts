import { startScript } from './startScript.ts'

/** `lotse build` puts the site's config here; until then it is a text. */
declare const __LOTSE_CONFIG__: unknown

startScript(document.currentScript, __LOTSE_CONFIG__)
