/** Makes an element of attributes and children; never parses markup, so it needs no exception of Trusted Types. */
export function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: { [name: string]: string },
  ...children: (Node | string)[]
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag)
  for (const name in attributes) made.setAttribute(name, attributes[name]!)
  made.append(...children)
  return made
}

/** A button. */
export function push(label: string, pushed: () => void, look = ''): HTMLButtonElement {
  const button = element('button', { type: 'button', class: look }, label)
  button.addEventListener('click', pushed)
  return button
}

/** A button with a picture, which is in the sheet, for its label. */
export function pushPicture(label: string, pushed: () => void, look: string): HTMLButtonElement {
  const button = push('', pushed, look)
  button.title = label
  button.setAttribute('aria-label', label)
  return button
}
