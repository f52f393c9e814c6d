import type { Purpose } from './describePurposes.ts'
import { element } from './element.ts'

/** One purpose with its explanation; `fixed`: it is on and cannot be switched. */
export function purposeSwitch({ id, name, text }: Purpose, on: boolean, fixed?: boolean): HTMLElement {
  const box = element('input', { type: 'checkbox', name: id, 'aria-describedby': `${id}-text` })
  box.checked = on
  box.disabled = !!fixed
  return element(
    'div',
    { class: 'purpose' },
    element('label', {}, element('span', {}, name), box),
    element('p', { id: `${id}-text` }, text),
  )
}
