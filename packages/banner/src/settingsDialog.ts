import { choicePair } from './choicePair.ts'
import type { Erased } from './createBanner.ts'
import type { Purpose } from './describePurposes.ts'
import { element, push, pushPicture } from './element.ts'
import { type Links, noticeLinks } from './noticeLinks.ts'
import { purposeSwitch } from './purposeSwitch.ts'
import type { Speech } from './speak.ts'

/**
 * The second layer: every purpose by itself. Esc and the cross change nothing. `chosen` resolves with what says what was
 * erased, true where nothing was; undefined: the choice did not take effect.
 */
export function settingsDialog(
  say: Speech['say'],
  links: Links,
  purposes: Purpose[],
  granted: () => { [purpose: string]: boolean },
  chosen: (wants: (purpose: string) => boolean) => Promise<Erased | true | undefined | void>,
  about: () => void,
): HTMLDialogElement {
  const list = element('div', { class: 'list' })
  const status = element('p', { role: 'status' })

  const fill = (): void => {
    const now = granted()
    list.replaceChildren(
      element('p', {}, say('settingsText')),
      ...purposes.map((purpose) => purposeSwitch(purpose, now[purpose.id] === true)),
      purposeSwitch({ id: 'necessary', name: say('necessary'), text: say('necessaryText') }, true, true),
      element('div', { class: 'more' }, push(say('about'), about), ...noticeLinks(say, links)),
    )
  }
  const isChecked = (id: string): boolean =>
    [...list.querySelectorAll('input')].some(({ name, checked }) => checked && name === id)
  const decide = async (wants: (purpose: string) => boolean): Promise<void> => {
    const tell = await chosen(wants)
    if (tell === true) return dialog.close()
    if (!tell) return
    fill()
    tell(status)
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
      push(say('save'), () => decide(isChecked)),
    ),
  )
  fill()
  return dialog
}
