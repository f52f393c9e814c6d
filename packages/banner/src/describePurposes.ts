import type { LotseConfig, PurposeConfig } from '@lotse/contract'
import type { Speech } from './speak.ts'

/** A purpose in the visitor's language. */
export interface Purpose {
  id: string
  /** As in the middle of a sentence. */
  name: string
  /** What is done, what is stored where and for how long, and who receives it. */
  text: string
}

export function describePurposes(
  ids: string[],
  config: Pick<LotseConfig, 'collect'> & { consent?: Pick<NonNullable<LotseConfig['consent']>, 'purposes'> },
  { say, read }: Speech,
): Purpose[] {
  const { collect, consent: { purposes = [] } = {} } = config
  const { host, origin } = new URL(collect?.endpoint ?? '', location.href)
  const nobody = say('toNobody')
  const receivers: { [id: string]: string | undefined } = {
    analytics: !collect ? nobody : origin === location.origin ? say('toUs') : say('toHost', { host }),
    // Alone it sends nothing; with statistics, what was shown is counted.
    personalization: collect && ids.includes('analytics') ? say('withStatistics') : nobody,
  }
  return ids.map((id) => {
    const own = purposes.find((one): one is PurposeConfig => typeof one === 'object' && one.id === id)
    return {
      id,
      name: read(own?.label) ?? say(id) ?? id,
      text: read(own?.text) ?? [say(`${id}Text`), receivers[id]].filter(Boolean).join(' '),
    }
  })
}
