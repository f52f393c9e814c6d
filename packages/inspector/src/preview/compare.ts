import { make, push } from '../frame/make.ts'
import type { Desk } from '../frame/room.ts'

/** CSS pixels that a page in a frame believes to have. */
const WIDTH = { desktop: 1280, phone: 390 }

interface Compared {
  name: string
  address: string
  isPhone: boolean
}

/** The page several times, each as somebody else sees it. Where a policy forbids frames, there are links instead. */
export function compare(root: ShadowRoot, pages: Compared[], { say }: Desk): void {
  const dialog = make('dialog', { class: 'compare', 'aria-label': say('beside') }) as HTMLDialogElement
  const figures = pages.map(({ name, address, isPhone }) => {
    const frame = make('iframe', { src: address, title: name }) as HTMLIFrameElement
    const box = make('div', { class: `frame${isPhone ? ' phone' : ''}`, '--wide': isPhone ? WIDTH.phone : WIDTH.desktop }, frame) // biome-ignore format: one thought
    const refused = (): void => box.replaceChildren(make('p', {}, say('noFrames')))
    frame.onload = () => {
      if (!isPage(frame)) refused()
    }
    return { box, refused, figure: make('figure', {}, make('figcaption', {}, make('strong', {}, name), make('a', { href: address, target: '_blank' }, say('openPreview'))), box) } // biome-ignore format: one thought
  })
  const fit = (): void => {
    for (const { box } of figures)
      box.style.setProperty('--scale', String(box.clientWidth / Number(box.style.getPropertyValue('--wide'))))
  }
  // The policy of this page forbids frames: browsers then load nothing, and not all of them say so to the frame.
  const forbidden = ({ effectiveDirective }: SecurityPolicyViolationEvent): void => {
    if (/^(?:frame|child|default)-src$/.test(effectiveDirective)) for (const { refused } of figures) refused()
  }
  document.addEventListener('securitypolicyviolation', forbidden)
  addEventListener('resize', fit)
  dialog.onclose = () => {
    document.removeEventListener('securitypolicyviolation', forbidden)
    removeEventListener('resize', fit)
    dialog.remove()
  }
  dialog.append(
    make('header', {}, make('h1', {}, say('beside')), push('✕', () => dialog.close(), { class: 'small', 'aria-label': say('close') })),
    make('div', { class: 'pages' }, ...figures.map(({ figure }) => figure)),
  ) // biome-ignore format: one thought
  root.append(dialog)
  dialog.showModal()
  fit()
}

/** It shows a page of this origin, not the browser's own page about an error. */
function isPage({ contentDocument }: HTMLIFrameElement): boolean {
  return !!contentDocument && contentDocument.URL !== 'about:blank' && !!contentDocument.body
}
