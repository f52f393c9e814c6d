import { aboutEn } from '@lotse/banner'
import { expect, it } from 'vitest'
import { sayStored } from './sayStored.ts'

const say = (key: string, values: object = {}): string =>
  Object.entries(values).reduce(
    (text, [name, value]) => text.replace(`{${name}}`, String(value)),
    (aboutEn as { [key: string]: string })[key] ?? key,
  )
const entry = (where: string, key: string, bytes: number) => ({ where, key, bytes })
const queued = 'q0190aaaa-bbbb-7ccc-8ddd-eeeeffff0001.3'

it('says each kind once, its sizes added up, in one order', () => {
  const said = sayStored(
    [
      entry('localStorage', 'lotse.state', 1_000),
      entry('localStorage', 'lotse.consent', 100),
      entry('IndexedDB lotse-consent', 'record', 100),
      entry('IndexedDB lotse', '1', 600),
      entry('IndexedDB lotse', '12', 634),
      entry('IndexedDB lotse', 'state', 1_000),
      entry('IndexedDB lotse', 'id', 36),
      entry('IndexedDB lotse', queued, 50),
    ],
    'en',
    say,
  )
  expect(said).toEqual([
    'Your answer about consent: 200 bytes',
    'Your profile, what we concluded: 2,000 bytes',
    'A random number that tells this browser from others: 36 bytes',
    'What you did here, as the profile needs it (entries: 2): 1,234 bytes',
    'What still waits to be sent (entries: 1): 50 bytes',
  ])
})

it('says what it does not know as it stands there', () => {
  expect(sayStored([entry('sessionStorage', 'lotse.old', 1)], 'en', say)).toEqual(['sessionStorage lotse.old: 1 bytes'])
  expect(sayStored([], 'en', say)).toEqual([])
})
