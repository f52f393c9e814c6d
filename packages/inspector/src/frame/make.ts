type Value = string | number | boolean | undefined | ((event: never) => void)
/** Attributes; a function is the handler of that name, `--name` a property of the style (no policy forbids those). */
export interface Props {
  [name: string]: Value
}
export type Child = Node | string | false | undefined

/** Makes an element. Never parses markup: it needs no exception of Trusted Types. */
export function make(tag: string, props: Props = {}, ...children: Child[]): HTMLElement {
  const made = document.createElement(tag)
  for (const [name, value] of Object.entries(props)) {
    if (typeof value === 'function') Object.assign(made, { [name]: value })
    else if (name.startsWith('--')) made.style.setProperty(name, String(value))
    else if (value !== false && value !== undefined) made.setAttribute(name, value === true ? '' : String(value))
  }
  made.append(...children.filter((one): one is Node | string => !!one))
  return made
}

/** A button that is no submit. */
export const push = (label: string, onclick: () => void, props: Props = {}): HTMLElement =>
  make('button', { type: 'button', onclick, ...props }, label)
