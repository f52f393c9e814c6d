import { clearCookies } from '@lotse/browser'
import type { UnblockPart } from '../kit.ts'
import { handOver } from './handOver.ts'
import { unblock } from './unblock/unblock.ts'

/** Holds back what others bring, and clears what others left, by purpose. */
const create: UnblockPart = ({ stage }) => {
  const { config, visitor, report } = stage
  const { clear = {} } = config.consent ?? {}
  const meant = (patterns: string[]): RegExp[] =>
    patterns.map((one) => new RegExp(`^${one.replace(/[^\w*]/g, '\\$&').replaceAll('*', '.*')}$`))
  const blocked = unblock((purpose) => {
    const { granted, confirmed } = visitor.get().consent
    return confirmed && granted[purpose] === true
  })
  const unwatch = visitor.watch(({ consent: { status, granted } }) => {
    try {
      blocked.look()
    } catch (error) {
      // A policy of the page that forbids it: what is blocked stays blocked.
      report('plugin-threw', `unblock: ${error}`)
    }
    if (status === 'unknown') return
    for (const [purpose, patterns] of Object.entries(clear)) {
      const names = meant(patterns)
      if (!granted[purpose]) clearCookies((name) => names.some((one) => one.test(name)))
    }
  })
  return {
    close() {
      unwatch()
      blocked.stop()
    },
  }
}
handOver('unblock', create)
