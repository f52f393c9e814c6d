import type { Host, LotseEvent, Plugin } from '@lotse/contract'

/** Calls plugins' hooks in list order; one that throws is reported and skipped. */
export interface Plugins {
  setup(host: Host): () => void
  /** A plugin that comes later: at the end of the list. */
  add(plugin: Plugin, host: Host): void
  onEvent(event: LotseEvent): LotseEvent | null
  gate(): 'pass' | 'hold' | 'drop'
  tell(hook: 'onDelivered' | 'onStored', event: LotseEvent, seq?: number): void
}

export function callPlugins(plugins: Plugin[], report: Host['report']): Plugins {
  const safely = <T>(plugin: Plugin, call: () => T): T | undefined => {
    try {
      return call()
    } catch (error) {
      report('plugin-threw', { plugin: plugin.name, error: String(error) })
      return undefined
    }
  }
  const undos: [plugin: Plugin, undo: () => void][] = []
  const start = (plugin: Plugin, host: Host): void => {
    const undo = safely(plugin, () => plugin.setup?.(host))
    if (undo) undos.push([plugin, undo])
  }
  return {
    setup(host) {
      for (const plugin of plugins) start(plugin, host)
      return () => {
        for (const [plugin, undo] of undos.reverse()) safely(plugin, undo)
      }
    },
    add(plugin, host) {
      if (plugins.some(({ name }) => name === plugin.name)) return
      plugins.push(plugin)
      start(plugin, host)
    },
    onEvent(event) {
      let result: LotseEvent | null = event
      for (const plugin of plugins) {
        if (!result || !plugin.onEvent) continue
        const before: LotseEvent = result
        const after = safely(plugin, () => plugin.onEvent!(before))
        result = after === undefined ? before : after
      }
      return result
    },
    gate() {
      const answers = plugins.map((plugin) => (plugin.gate ? (safely(plugin, () => plugin.gate!()) ?? 'drop') : 'pass'))
      return answers.includes('drop') ? 'drop' : answers.includes('hold') ? 'hold' : 'pass'
    },
    tell(hook, event, seq = 0) {
      for (const plugin of plugins) safely(plugin, () => plugin[hook]?.(event, seq))
    },
  }
}
