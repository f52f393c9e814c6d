import type { Engine, EngineName, OpenOptions } from './engine.ts'
import { engines, webkitGtk } from './installed.mjs'
import { openPlaywright } from './openPlaywright.ts'
import { openWebkitGtk } from './openWebkitGtk.ts'

/** Opens one of the three; rejects with what to do where it is not installed. */
export function openEngine(name: EngineName, options: OpenOptions = {}): Promise<Engine> {
  const file = engines[name].find()
  if (!file) return Promise.reject(new Error(`${name} is not installed. ${engines[name].advice}`))
  const gtk = name === 'webkit' && webkitGtk()
  return gtk ? openWebkitGtk(gtk) : openPlaywright(name, file, options)
}
