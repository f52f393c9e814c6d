import { startScript } from './startScript.ts'

startScript(document.currentScript)
