import type { Backstage, Host, Plugin, Properties } from '@lotse/contract'
import { cleanUrl } from './cleanUrl.ts'

/** So many refusals of one form are friction. */
const REPEATED = 3

const SIGNS = ['input', 'submit', 'invalid']

/** Which form, never what is in it. */
const named = (form: HTMLFormElement): Properties => ({
  form_id: form.getAttribute('id') ?? '',
  form_name: form.getAttribute('name') ?? '',
  form_destination: cleanUrl(form.getAttribute('action') ? new URL(form.getAttribute('action')!, location.href).href : location.href), // biome-ignore format: one thought
})
/** Its name, or its kind; passwords and hidden fields have none. */
const fieldName = (field: Element): string =>
  /^(?:password|hidden)$/.test(field.getAttribute('type') ?? '') ? '' : (field.getAttribute('name') ?? field.id)

/**
 * GA4's `form_start` and `form_submit`; `form_error` where the browser or the site (`aria-invalid`) refuses a field, with `repeated`
 * from the third time on; `form_abandon` with the last field where a form begun is left unsent. Never a value.
 */
export const forms = ({ onLeave }: Backstage): Plugin => ({
  name: 'forms',
  setup(host: Host) {
    const begun = new Map<HTMLFormElement, string>()
    const errors = new Map<HTMLFormElement, number>()
    const refuse = (form: HTMLFormElement, field: Element): void => {
      const count = (errors.get(form) ?? 0) + 1
      errors.set(form, count)
      void host.track('form_error', { ...named(form), field: fieldName(field), ...(count >= REPEATED && { repeated: count }) }) // biome-ignore format: one thought
    }
    const see = ({ type, target }: Event): void => {
      if (!(target instanceof HTMLElement)) return
      const form = target instanceof HTMLFormElement ? target : target.closest('form')
      if (!form) return
      if (type === 'input') {
        if (!begun.has(form)) void host.track('form_start', named(form))
        begun.set(form, fieldName(target))
      }
      if (type === 'invalid') refuse(form, target)
      if (type === 'submit') {
        begun.delete(form)
        void host.track('form_submit', named(form))
      }
    }
    const marked = new MutationObserver((changes) => {
      for (const { target } of changes) {
        const field = target as Element
        const form = field.closest('form')
        if (form && field.getAttribute('aria-invalid') === 'true') refuse(form, field)
      }
    })
    marked.observe(document, { subtree: true, attributeFilter: ['aria-invalid'] })
    const leave = (): void => {
      for (const [form, field] of begun) void host.track('form_abandon', { ...named(form), field })
      begun.clear()
    }
    const undo = onLeave(leave)
    for (const sign of SIGNS) addEventListener(sign, see, { capture: true })
    return () => {
      undo()
      marked.disconnect()
      for (const sign of SIGNS) removeEventListener(sign, see, { capture: true })
    }
  },
})
