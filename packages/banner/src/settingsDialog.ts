import { choicePair } from './choicePair.ts'
import type { Erased } from './createBanner.ts'
import type { Purpose } from './describePurposes.ts'
import { element, push, pushPicture } from './element.ts'
import { type Links, noticeLinks } from './noticeLinks.ts'
import { purposeSwitch } from './purposeSwitch.ts'
import type { Speech } from './speak.ts'

export interface DialogOptions {
  speech: Speech
  links: Links
  purposes: Purpose[]
  granted(): { [purpose: string]: boolean }
  /** Resolves with what was erased; undefined: the choice did not take effect. */
  chosen(choice: { [purpose: string]: boolean }): Promise<Erased | undefined>
  about?(): void
}

/** The second layer: every purpose by itself. Esc and the cross change nothing. */
export function settingsDialog({
  speech: { say },
  links,
  purposes,
  granted,
  chosen,
  about,
}: DialogOptions): HTMLDialogElement {
  const list = element('div', { class: 'list' })
  const status = element('p', { role: 'status' })
  const boxes = (): HTMLInputElement[] => [...list.querySelectorAll<HTMLInputElement>('input:not([disabled])')]

  const fill = (): void => {
    const now = granted()
    list.replaceChildren(
      element('p', {}, say('settingsText')),
      ...purposes.map((purpose) => purposeSwitch(purpose, now[purpose.id] === true)),
      purposeSwitch({ id: 'necessary', name: say('necessary'), text: say('necessaryText') }, true, true),
      element('div', { class: 'more' }, ...(about ? [push(say('about'), about)] : []), ...noticeLinks(say, links)),
    )
  }
  const decide = async (granted: (box: HTMLInputElement) => boolean): Promise<void> => {
    const done = await chosen(Object.fromEntries(boxes().map((box) => [box.name, granted(box)])))
    if (!done) return
    const { erased, elsewhere } = done
    if (!erased) return dialog.close()
    fill()
    status.textContent = say(erased === 1 ? 'erasedOne' : 'erased', { count: erased })
    // One last request, on the visitor's click only.
    if (elsewhere) status.append(push(say('eraseElsewhere'), () => elsewhere(status)))
  }
  const close = pushPicture(say('close'), () => dialog.close(), 'close')
  const dialog = element(
    'dialog',
    { 'aria-labelledby': 'settings' },
    element('div', { class: 'head' }, element('h2', { class: 'title', id: 'settings' }, say('settingsTitle')), close),
    list,
    element(
      'div',
      { class: 'foot' },
      status,
      choicePair(say, (all) => decide(() => all)),
      push(say('save'), () => decide((box) => box.checked)),
    ),
  )
  fill()
  return dialog
}
