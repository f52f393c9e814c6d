import type { ConsentPlugin } from '@lotse/contract'

/** Microsoft's consent mode for UET: one signal, denied by default. Loads nothing. */
export const uet: ConsentPlugin = ({ visitor }) => {
  const page = window as unknown as { uetq?: { push(...command: unknown[]): void } }
  const queue = (page.uetq ??= [])
  const tell = (what: string, granted?: boolean): void =>
    void queue.push('consent', what, { ad_storage: granted ? 'granted' : 'denied' })
  let before: boolean | undefined
  tell('default')
  return visitor.watch(({ consent: { granted, confirmed } }) => {
    const now = confirmed && !!granted.ads
    if (now === before || (!confirmed && before === undefined)) return
    before = now
    tell('update', now)
  })
}
