// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { type Banner, type BannerOptions, createBanner } from './createBanner.ts'

let granted: { [purpose: string]: boolean }
let decided: boolean
let choices: [unknown, string][]
let banner: Banner

const create = (more: Partial<BannerOptions> = {}): Banner =>
  createBanner({
    config: { consent: { links: { privacy: '/privacy', imprint: '/imprint' } } },
    language: 'de-DE',
    purposes: ['analytics', 'personalization'],
    granted: () => granted,
    decided: () => decided,
    async choose(wants, source) {
      const loses = Object.keys(granted).some((id) => granted[id] && !wants(id))
      granted = { analytics: wants('analytics'), personalization: wants('personalization') }
      choices.push([granted, source])
      decided = true
      banner.answered()
      return loses ? (status) => status.append('7 Einträge gelöscht') : true
    },
    about: () => {},
    report(error) {
      throw error
    },
    ...more,
  })
const host = () => document.querySelector<HTMLElement>('lotse-choice')
const all = <T extends HTMLElement>(selector: string): T[] => [...host()!.shadowRoot!.querySelectorAll<T>(selector)]
const button = (label: string, within = '') => all(`${within} button`).find((one) => one.textContent === label)!
const boxes = () => all<HTMLInputElement>('dialog input')
const soon = () => new Promise((resolve) => setTimeout(resolve))

beforeEach(() => {
  granted = {}
  decided = false
  choices = []
  document.body.innerHTML = '<main><a href="#x">x</a></main>'
  banner = create()
})
afterEach(() => banner.close())

describe('the question', () => {
  it('is one labelled region in the language of the page, first in it', () => {
    banner.ask()
    banner.ask()
    expect(document.body.firstElementChild).toBe(host())
    expect([host()!.lang, host()!.dir]).toEqual(['de', 'ltr'])
    const [region, ...others] = all('[role=region]')
    expect(others).toEqual([])
    expect(all(`#${region!.getAttribute('aria-labelledby')}`)[0]!.textContent).toBe('Was dürfen wir uns merken?')
    expect(region!.textContent).toContain('für Besuchsstatistik und passende Inhalte: freiwillig, für 180 Tage')
    expect(all('a').map((link) => link.getAttribute('href'))).toEqual(['/privacy', '/imprint'])
    expect(all('button').map((one) => one.textContent)).toEqual(['Alle ablehnen', 'Alle akzeptieren', 'Einstellungen'])
  })

  it.each([
    ['Alle ablehnen', false],
    ['Alle akzeptieren', true],
  ])('%s is one click, and the small button stays', async (label, all_) => {
    banner.ask()
    button(label).click()
    expect(choices).toEqual([[{ analytics: all_, personalization: all_ }, 'banner']])
    expect(all('[role=region]')).toEqual([])
    expect(all('.small').map((one) => one.getAttribute('aria-label'))).toEqual(['Datenschutz-Einstellungen'])
    banner.ask()
    expect(all('[role=region]')).toEqual([])
  })

  it('goes when the visitor has chosen elsewhere', () => {
    banner.ask()
    decided = true
    banner.answered()
    expect([all('[role=region]').length, all('.small').length]).toEqual([0, 1])
  })

  it('brings no button where the site has its own way, and none by itself', () => {
    banner.answered()
    expect(host()).toBeNull()
    document.body.innerHTML = '<a href="#" data-lotse-consent>Datenschutz</a>'
    banner.ask()
    button('Alle ablehnen').click()
    expect(all('.small')).toEqual([])
  })

  it('says so where a purpose has begun without a choice', () => {
    granted = { analytics: true }
    banner.ask()
    expect(all('[role=region]')[0]!.textContent).toContain('Sie können das jetzt oder jederzeit später ablehnen')
  })
})

describe('the settings', () => {
  it('tick nothing before a choice but what is necessary, and say what it is', () => {
    banner.settings()
    banner.settings()
    expect(all('dialog')).toHaveLength(1)
    expect(boxes().map(({ name, checked, disabled }) => [name, checked, disabled])).toEqual([
      ['analytics', false, false],
      ['personalization', false, false],
      ['necessary', true, true],
    ])
    for (const box of boxes())
      expect(all(`#${box.getAttribute('aria-describedby')}`)[0]!.textContent).toContain('180 Tage')
  })

  it('saved untouched are a refusal', async () => {
    banner.settings()
    button('Auswahl speichern').click()
    await soon()
    expect(choices).toEqual([[{ analytics: false, personalization: false }, 'settings']])
    expect(all('dialog')).toEqual([])
  })

  it('save what is ticked, and show it the next time', async () => {
    banner.ask()
    button('Einstellungen').click()
    boxes()[1]!.checked = true
    button('Auswahl speichern').click()
    await soon()
    expect(choices[0]).toEqual([{ analytics: false, personalization: true }, 'settings'])
    expect(all('[role=region]')).toEqual([])
    all('.small')[0]!.click()
    expect(boxes().map(({ checked }) => checked)).toEqual([false, true, true])
  })

  it('closed change nothing', async () => {
    banner.settings()
    boxes()[0]!.checked = true
    all<HTMLButtonElement>('.close')[0]!.click()
    await soon()
    expect([choices, all('dialog')]).toEqual([[], []])
    banner.settings()
    expect(boxes()[0]!.checked).toBe(false)
  })

  it('tell what a withdrawal erased', async () => {
    granted = { analytics: true, personalization: true }
    decided = true
    banner.settings()
    button('Alle ablehnen', 'dialog').click()
    await soon()
    expect(all('[role=status]')[0]!.textContent).toBe('7 Einträge gelöscht')
    expect(boxes().map(({ checked }) => checked)).toEqual([false, false, true])
  })

  it('stay open where the choice did not take effect', async () => {
    banner = create({ choose: async () => {} })
    banner.settings()
    button('Auswahl speichern').click()
    await soon()
    expect(all('dialog')).toHaveLength(1)
  })
})

describe('the page', () => {
  it('is never thrown at', () => {
    const report = vi.fn()
    vi.stubGlobal('CSSStyleSheet', undefined)
    banner = create({ report })
    banner.ask()
    banner.settings()
    banner.button()
    vi.unstubAllGlobals()
    expect(report).toHaveBeenCalledTimes(3)
    expect(host()).toBeNull()
    expect(choices).toEqual([])
  })

  it('may take the banner away, and can ask for it again', () => {
    banner.ask()
    host()!.remove()
    banner.ask()
    expect(all('[role=region]')).toHaveLength(1)
    banner.close()
    expect(host()).toBeNull()
  })
})
