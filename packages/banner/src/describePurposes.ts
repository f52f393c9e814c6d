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
  /** Who receives what we keep; undefined: nobody. */
  const receivers: { [id: string]: string | undefined } = {
    analytics: collect && (origin === location.origin ? say('toUs') : say('toHost', { host })),
    // Alone it sends nothing; with statistics, what was shown is counted.
    personalization: collect && ids.includes('analytics') ? say('withStatistics') : undefined,
  }
  const countries = new Intl.DisplayNames(language, { type: 'region' })
  return ids.map((id) => {
    const own = purposes.find((one): one is PurposeConfig => typeof one === 'object' && one.id === id)
    const others = destinations
      .filter(({ purpose = 'analytics' }) => purpose === id)
      .map(({ recipient, country }) => `${recipient} (${countries.of(country)})`)
    const text = read(own?.text)
    const told = text ? [text] : [say(`${id}Text`), receivers[id]]
    // Whoever else receives it is named whatever the site's own text says (GDPR Art. 13(1)(e)).
    if (others.length) told.push(say('toHost', { host: list(others) }))
    else if (!text && id in receivers && !receivers[id]) told.push(say('toNobody'))
    return { id, name: read(own?.label) ?? say(id) ?? id, text: told.filter(Boolean).join(' ') }
  })
}
