// @vitest-environment happy-dom
import { readFileSync } from 'node:fs'
import type { LotseConfig } from '@lotse/contract'
import { h, render } from 'preact'
import { expect, test } from 'vitest'
import { en } from '../words/en.ts'
import { Forms } from './Forms.tsx'

const files = ['shop', 'plain', 'static'].map((name) => {
  const path = `examples/${name}/lotse.json`
  return [path, readFileSync(path, 'utf8')] as const
})

interface Opened {
  text(): string
  root: HTMLElement
  field<T extends HTMLElement>(selector: string): T
  /** As a hand does it: the value, then the event. */
  change(element: HTMLElement, value: string | boolean): void
}

/** The forms over a text that they may change. */
function open(start: string, choose: [kind: 'personas' | 'slots', index: number]): Opened {
  const root = document.createElement('div')
  document.body.replaceChildren(root)
  let text = start
  const draw = () =>
    render(h(Forms, { text, language: 'en', words: en, onText: (next: string) => { text = next; draw() }, onGo: () => {} }), root) // biome-ignore format: one thought
  draw()
  const list = root.querySelectorAll('.chips')[choose[0] === 'personas' ? 0 : 1]!
  ;(list.querySelectorAll('button')[choose[1]] as HTMLButtonElement).click()
  draw()
  return {
    text: () => text,
    root,
    field: (selector) => root.querySelector(selector)!,
    change(element, value) {
      if (typeof value === 'boolean') (element as HTMLInputElement).checked = value
      else (element as HTMLInputElement).value = value
      element.dispatchEvent(new Event(element instanceof HTMLSelectElement || typeof value === 'boolean' ? 'change' : 'input', { bubbles: true })) // biome-ignore format: one thought
    },
  }
}
const chooses = (text: string) => {
  const { personas = [], slots = [] } = JSON.parse(text) as LotseConfig
  return [...personas.map((_, i) => ['personas', i] as const), ...slots.map((_, i) => ['slots', i] as const)]
}

test.each(files)(
  '%s: every form is opened and left, every field is told its own value: not a byte changes',
  (_, text) => {
    for (const [kind, i] of chooses(text)) {
      const form = open(text, [kind, i])
      expect(form.root.querySelector('article'), `${kind} ${i}`).toBeTruthy()
      for (const field of form.root.querySelectorAll<HTMLInputElement>('article :is(input, select, textarea)')) {
        field.focus()
        const isTick = field.type === 'checkbox'
        if (field.value === '' && !isTick) continue
        form.change(field, isTick ? field.checked : field.value)
        field.blur()
        expect(form.text(), field.id).toBe(text)
      }
    }
  },
)

test.each(files)('%s: every text and number is changed alone: all other lines stay', (_, text) => {
  const before = text.split('\n')
  // Of the shop's slots two have every kind of field.
  for (const [kind, i] of chooses(text).filter(([kind, i]) => kind === 'personas' || i < 2)) {
    const ids = [...open(text, [kind, i]).root.querySelectorAll<HTMLInputElement>('article :is(input[type=text], input[type=number], textarea)')].filter(({ value, id }) => value && id).map(({ id }) => id) // biome-ignore format: one thought
    const form = open(text, [kind, i])
    for (const id of ids) {
      const field = form.field<HTMLInputElement>(`#${id}`)
      const { value } = field
      form.change(field, field.type === 'number' ? String(field.valueAsNumber + 1) : `${value} "2"`)
      const after = form.text().split('\n')
      expect(after.length, id).toBe(before.length)
      expect(after.filter((line, n) => line !== before[n]).length, id).toBe(1)
      expect(() => JSON.parse(form.text())).not.toThrow()
      form.change(form.field(`#${id}`), value)
      expect(form.text(), id).toBe(text)
    }
  }
})

const shop = files[0]![1]

test('what a form cannot express is a sentence with a link, and stays when something beside it changes', () => {
  const form = open(shop, ['personas', 2])
  const said = [...form.root.querySelectorAll('.elsewhere')].map(({ textContent }) => textContent)
  expect(said.join(' ')).toContain('contains “eschenk”')
  form.change(form.field('#form-personas-2-score-signals-1-weight-'), '5')
  expect(form.text()).toBe(shop.replace('"eschenk" } }, "weight": 3', '"eschenk" } }, "weight": 5'))
})

test('groups change their kind by one word; conditions come and go without a trace', () => {
  const form = open(shop, ['personas', 0])
  form.change(form.field('.group select'), 'any')
  expect(form.text()).toBe(shop.replace('"when": {\n        "all"', '"when": {\n        "any"'))
  const again = open(shop, ['personas', 3])
  again.field<HTMLButtonElement>('.group .more button').click()
  expect(JSON.parse(again.text()).personas[3].when.any).toHaveLength(5)
  const last = open(again.text(), ['personas', 3])
  ;[...last.root.querySelectorAll<HTMLButtonElement>('.rule > .remove')].at(-1)!.click()
  expect(last.text()).toBe(shop)
})

test('a variant is moved, its order with all it says, and back', () => {
  const form = open(shop, ['slots', 0])
  const down = form.root.querySelector<HTMLButtonElement>('[aria-label="Move The first few days down"]')!
  down.click()
  const ids = (text: string) => JSON.parse(text).slots[0].variants.map(({ id }: { id: string }) => id)
  expect(ids(form.text()).slice(0, 2)).toEqual(['helping-hand', 'first-days'])
  const back = open(form.text(), ['slots', 0])
  back.field<HTMLButtonElement>('[aria-label="Move The first few days up"]').click()
  expect(back.text()).toBe(shop)
})

test('a tick writes one word, two a list, none nothing', () => {
  const form = open(shop, ['slots', 1])
  const tick = (name: string, on: boolean) =>
    form.change([...[...form.root.querySelectorAll('.variant')].at(-1)!.querySelectorAll<HTMLLabelElement>('.ticks label')].find(({ textContent }) => textContent === name)!.querySelector('input')!, on) // biome-ignore format: one thought
  const last = () => JSON.parse(form.text()).slots[1].variants.at(-1).for
  expect(last()).toEqual({ phase: 'buy' })
  tick('Explore', true)
  expect(last()).toEqual({ phase: ['buy', 'explore'] })
  tick('Phone', true)
  expect(last()).toEqual({ phase: ['buy', 'explore'], device: 'phone' })
  tick('Buy', false)
  tick('Explore', false)
  tick('Phone', false)
  expect(last()).toBeUndefined()
})

test('a text that is no JSON is not touched', () => {
  const root = document.createElement('div')
  render(h(Forms, { text: '{ "lotse": ', language: 'en', words: en, onText: () => { throw new Error('written') }, onGo: () => {} }), root) // biome-ignore format: one thought
  expect(root.textContent).toContain('list of problems')
})
