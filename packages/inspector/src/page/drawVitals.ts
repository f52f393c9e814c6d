import { make } from '../frame/make.ts'
import type { Desk } from '../frame/room.ts'
import type { Vital } from './watchVitals.ts'

/** Each vital as a word and on its scale. */
export const drawVitals = (vitals: Vital[], { say, language }: Desk): HTMLElement =>
  make(
    'ul',
    { class: 'vitals' },
    ...vitals.map(({ name, value, good, poor }) => {
      const rating = value === undefined ? 'none' : value <= good ? 'good' : value <= poor ? 'fair' : 'poor'
      const digits = name === 'CLS' ? 3 : 0
      const shown = value?.toLocaleString(language, { maximumFractionDigits: digits })
      return make(
        'li',
        { class: rating, 'data-key': name },
        make('abbr', { title: say(`vital.${name}`) }, name),
        make('strong', {}, shown === undefined ? '–' : name === 'CLS' ? shown : `${shown} ms`),
        make('small', {}, say(`rating.${rating}`)),
        make('small', {}, say(`vital.${name}`)),
      )
    }),
  )
