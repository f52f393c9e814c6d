/** `<lotse-slot name="hero">`: a slot as an element. */
export interface LotseSlotElement extends HTMLElement {
  /** Id of the slot; the attribute `name`. */
  name: string
}

declare global {
  interface HTMLElementTagNameMap {
    'lotse-slot': LotseSlotElement
  }
}

/** Defines `<lotse-slot>`, once. The class is the platform's condition, not our style. */
export function defineSlotElement(): void {
  if (customElements.get('lotse-slot')) return
  customElements.define(
    'lotse-slot',
    class extends HTMLElement {
      get name() {
        return this.getAttribute('name') ?? ''
      }
      set name(id: string) {
        this.setAttribute('name', id)
      }
    },
  )
}
