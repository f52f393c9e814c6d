// @vitest-environment happy-dom
import type { Backstage, Host, Plugin, Properties, Visitor } from '@lotse/contract'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { clicks } from './clicks.ts'
import { forms } from './forms.ts'
import { friction } from './friction.ts'

let told: [string, Properties | undefined][]
let leave = (): void => {}
let undo: (() => void) | void
let pageType: string | undefined
const backstage = {
  after(ms: number, call: () => void) {
    const timer = setTimeout(call, ms)
    return () => clearTimeout(timer)
  },
  onLeave(call: () => void) {
    leave = call
    return () => {}
  },
} as unknown as Backstage
const start = (plugin: Plugin, html: string): void => {
  document.body.innerHTML = html
  const visitor = { get: () => ({ context: { page: { type: pageType } } }) as unknown as Visitor }
  undo = plugin.setup!({ visitor, track: async (...said: [string]) => told.push(said as never) } as unknown as Host)
}
const $ = <T extends HTMLElement>(selector: string): T => document.querySelector<T>(selector)!
const names = (): string[] => told.map(([name]) => name)

beforeEach(() => {
  vi.useFakeTimers()
  told = []
  pageType = undefined
})
afterEach(() => {
  undo?.()
  vi.useRealTimers()
})

describe('forms', () => {
  const FORM = '<form id="f" name="n" action="/go?token=x"><input name="a"><input type="password" name="b"></form>'
  const type = (selector: string, value: string): void => {
    const field = $<HTMLInputElement>(selector)
    field.value = value
    field.dispatchEvent(new Event('input', { bubbles: true }))
  }
  it('begin once, are sent once, and say no value', () => {
    start(forms(backstage), FORM)
    type('[name=a]', 'secret')
    type('[name=b]', 'secret')
    $('form').dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }))
    leave()
    expect(names()).toEqual(['form_start', 'form_submit'])
    expect(told[0]![1]).toMatchObject({ form_id: 'f', form_name: 'n' })
    expect(JSON.stringify(told)).not.toMatch(/secret|token/)
  })
  it('left unsent say where: a password has no name', () => {
    start(forms(backstage), FORM)
    type('[name=a]', 'x')
    leave()
    leave()
    expect(told.slice(1)).toMatchObject([['form_abandon', { field: 'a' }]])
    type('[name=b]', 'x')
    leave()
    expect(told.at(-1)![1]!.field).toBe('')
  })
  it('refused three times are friction', async () => {
    start(forms(backstage), FORM)
    for (let i = 0; i < 3; i++) $('[name=a]').dispatchEvent(new Event('invalid'))
    expect(told.map(([name, properties]) => [name, properties!.repeated])).toEqual([
      ['form_error', undefined],
      ['form_error', undefined],
      ['form_error', 3],
    ])
  })
  it('named like their own fields are not confused', () => {
    start(forms(backstage), '<form id="f"><input name="id"><input name="action"></form>')
    type('[name=id]', 'x')
    expect(told[0]![1]).toMatchObject({ form_id: 'f', form_name: '' })
  })
})

describe('friction', () => {
  const click = (selector: string): void => $(selector).click()
  it('a click after which nothing changes is dead', () => {
    start(friction(backstage), '<button>Buy</button>')
    click('button')
    vi.advanceTimersByTime(2_000)
    expect(told).toEqual([['dead_click', { element: 'button' }]])
  })
  it('one that is answered is not', async () => {
    start(friction(backstage), '<button>Buy</button><p></p>')
    for (const answer of [() => $('p').setAttribute('class', 'open'), () => dispatchEvent(new Event('scroll'))]) {
      click('button')
      answer()
      await Promise.resolve()
      vi.advanceTimersByTime(2_000)
    }
    expect(names()).not.toContain('dead_click')
  })
  it('nor is a click on text, or on a link that leads away', () => {
    start(friction(backstage), '<p>Text</p><a href="/away">on</a>')
    $('a').addEventListener('click', (event) => event.preventDefault())
    click('p')
    click('a')
    vi.advanceTimersByTime(2_000)
    expect(told).toEqual([])
  })
  it('three clicks on one thing in a second are rage', () => {
    start(friction(backstage), '<p>Text</p>')
    for (let i = 0; i < 3; i++) click('p')
    expect(told).toEqual([['rage_click', { element: 'p', count: 3 }]])
  })
  it('standing still in the checkout is a stall, typing is not', () => {
    pageType = 'checkout'
    start(friction(backstage), '<input>')
    vi.advanceTimersByTime(40_000)
    $('input').dispatchEvent(new Event('input', { bubbles: true }))
    vi.advanceTimersByTime(40_000)
    expect(told).toEqual([])
    vi.advanceTimersByTime(10_000)
    expect(told).toEqual([['checkout_stall', { seconds: 45 }]])
  })
})

describe('clicks', () => {
  const click = (html: string, button = 0): void => {
    undo?.()
    start(clicks, html)
    document.body.addEventListener('click', (event) => event.preventDefault(), { once: true })
    const target = $('[data-here]')
    target.dispatchEvent(new MouseEvent(button ? 'auxclick' : 'click', { bubbles: true, cancelable: true, button }))
  }
  it('to another host are GA4’s outbound clicks, also by the middle button, not by the right', () => {
    const link = '<a id="i" class="c" href="https://other.test/p?session=1&utm_source=x"><b data-here>Go  there</b></a>'
    for (const button of [1, 2, 0]) click(link, button)
    const said = {
      link_url: 'https://other.test/p?utm_source=x', link_domain: 'other.test', link_id: 'i', link_classes: 'c', link_text: 'Go there', outbound: true,
    } // biome-ignore format: one glance
    expect(told).toEqual([['click', said], ['click', said]]) // biome-ignore format: one thought
  })
  it('on files are downloads, others within the site are nothing', () => {
    click('<a data-here href="/manual.PDF">Manual</a>')
    click('<a data-here href="/next">Next</a>')
    click('<a data-here href="mailto:a@b.test">Mail</a>')
    expect(told).toMatchObject([['file_download', { file_extension: 'pdf', file_name: '/manual.PDF' }]])
  })
  it('that the page declares have its name and properties', () => {
    click('<p data-lotse-event="compare" data-lotse-event-item-id="7"><i data-here>x</i></p>')
    expect(told).toEqual([['compare', { item_id: '7' }]])
  })
})
