import { type Adapter, onEvents, onWindow } from './adapter.ts'

/** OneTrust, CookiePro: terms are groups. Its list holds defaults before a choice, so the choice itself is asked for, too. */
export const onetrust = (): Adapter => ({
  name: 'onetrust',
  suggests: { analytics: ['C0002'], personalization: ['C0003'], ads: ['C0004'] },
  read() {
    const groups = onWindow('OnetrustActiveGroups') ?? onWindow('OptanonActiveGroups')
    if (onWindow('OneTrust')?.IsAlertBoxClosed() !== true || typeof groups !== 'string') return undefined
    return (term) => groups.split(',').includes(term)
  },
  watch: (changed) => onEvents(window, ['OneTrustGroupsUpdated', 'OTConsentApplied'], changed),
})
