import type { Content, LotseConfig, SlotConfig } from '@lotse/contract'

/** Hosts that allow a shadow root, and three that do not. */
export const hosts = ['section', 'ul', 'a', 'button'] as const
export type Host = (typeof hosts)[number]

interface Kind {
  content: Content
  /** Stands before the slot. */
  before?: (slot: string, host: Host) => string
  /** What the slot holds, in the pieces in which it arrives. */
  inside: (slot: string, host: Host) => string[]
  attributes?: string
}

const item = (host: Host, text: string): string => (host === 'ul' ? `<li>${text}</li>` : `<span>${text}</span>`)
const template = (slot: string, host: Host): string =>
  `<template data-lotse-variant="${slot}/v">${item(host, 'Variant <b>Variant</b>')} Variant</template>`
/** Cut after the start tag, in the middle of an element and of a word, and in the middle of a text. */
const defaults = (host: Host): string[] => {
  const end = host === 'ul' ? '</li>' : '</span>'
  const begin = item(host, 'Default <i>Default Def').slice(0, -end.length)
  return ['', `Default ${begin}`, `ault</i> Default${end} Default goes`, ' on Default']
}
const plain = (_: string, host: Host): string[] => defaults(host)
const short = (): string[] => ['Default goes', ' on Default']

export const kinds: { [kind: string]: Kind } = {
  before: { content: {}, before: template, inside: plain },
  inside: { content: {}, inside: (slot, host) => [template(slot, host), ...defaults(host)] },
  last: { content: {}, inside: (slot, host) => [...defaults(host), template(slot, host)] },
  fields: {
    content: { fields: { headline: 'Variant headline', picture: '/variant.svg' } },
    inside: (_, host) => [
      '<b data-lotse-field="headline">Default he',
      'adline Default</b>',
      item(host, '<img data-lotse-field="picture" src="/default.svg" width="20" height="20" alt="">'),
    ],
  },
  text: { content: { text: { en: 'Variant text' } }, inside: plain },
  html: { content: { html: '<b>Variant</b> with <i>markup</i>' }, inside: plain },
  image: { content: { image: { src: '/variant.svg', alt: 'Variant', width: 40, height: 30 } }, inside: short },
  attributes: {
    content: { attributes: { title: 'Variant title', class: 'wide' } },
    inside: () => ['Text that ', 'stays'],
    attributes: ' title="Default title"',
  },
  hide: { content: { hide: true }, inside: short },
}

const slotsOf = (host: Host): SlotConfig[] =>
  Object.entries(kinds).map(([kind, { content }]) => ({
    id: `${host}-${kind}`,
    variants: [{ id: 'v', for: { persona: 'keen' }, content }],
  }))

/** Whoever looked at one product is keen; nobody is never. */
export const config: LotseConfig = {
  lotse: 1,
  site: { id: 'kinds', languages: ['en'] },
  consent: { banner: false, button: false },
  personas: [
    { id: 'keen', when: { event: 'view_item' } },
    { id: 'nobody', when: { event: 'purchase' } },
  ],
  slots: [
    ...hosts.flatMap(slotsOf),
    { id: 'undecided', variants: [{ id: 'v', for: { persona: 'nobody' }, content: { text: 'Variant' } }] },
  ],
}

/** Long enough that every engine paints before the page has ended. */
const words = `<p>${'Words that stand before everything else. '.repeat(40)}</p>`
const PAUSE = 200

/** A page with one slot of each kind on this host, in pieces. */
export function pageOf(host: Host): (string | number)[] {
  const slots = Object.entries(kinds).flatMap(([kind, { before, inside, attributes = '' }]) => {
    const id = `${host}-${kind}`
    const pieces = inside(id, host)
    const tag = `<${host} data-lotse-slot="${id}" data-probe="${id}"${attributes}${host === 'button' ? ' type="button"' : ''}>`
    return [
      `${before?.(id, host) ?? ''}${tag}${pieces[0]}`,
      ...pieces.slice(1).flatMap((piece) => [PAUSE, piece]),
      `</${host}><p data-after="${id}">After ${id}</p>`,
    ]
  })
  const undecided = `<section data-lotse-slot="undecided" data-probe="undecided">Default <b>Default</b></section>`
  return [
    `<!doctype html><html lang="en"><head><title>${host}</title><style>html { overflow-y: scroll }</style><script src="/lotse.js"></script></head><body>${words}`,
    PAUSE,
    undecided,
    PAUSE,
    ...slots,
    '</body></html>',
  ]
}
