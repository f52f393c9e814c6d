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
  config: Pick<LotseConfig, 'collect' | 'destinations'> & {
    consent?: Pick<NonNullable<LotseConfig['consent']>, 'purposes'>
  },
  { say, read, list, language }: Speech,
): Purpose[] {
  const { collect, destinations = [], consent: { purposes = [] } = {} } = config
  const { host, origin } = new URL(collect?.endpoint ?? '', location.href)
  const nobody = say('toNobody')
  const receivers: { [id: string]: string | undefined } = {
    analytics: !collect ? nobody : origin === location.origin ? say('toUs') : say('toHost', { host }),
    // Alone it sends nothing; with statistics, what was shown is counted.
    personalization: collect && ids.includes('analytics') ? say('withStatistics') : nobody,
  }
  const countries = new Intl.DisplayNames(language, { type: 'region' })
  return ids.map((id) => {
    const own = purposes.find((one): one is PurposeConfig => typeof one === 'object' && one.id === id)
    const others = destinations
      .filter(({ purpose = 'analytics' }) => purpose === id)
      .map(({ recipient, country }) => `${recipient} (${countries.of(country)})`)
    const told = read(own?.text) ?? [say(`${id}Text`), !(others.length && receivers[id] === nobody) && receivers[id]].filter(Boolean).join(' ') // biome-ignore format: one thought
    return {
      id,
      name: read(own?.label) ?? say(id) ?? id,
      // Whoever else receives it is named whatever the site's own text says (GDPR Art. 13(1)(e)).
      text: [told, others.length && say('toHost', { host: list(others) })].filter(Boolean).join(' '),
    }
  })
}
