import type { BuiltContent, Facts, SlotDecision, Text } from '@lotse/contract'
import { buildTree } from './content/buildTree.ts'
import { fillFields, type SetAttribute } from './content/fillFields.ts'
import { inLanguage, withFacts } from './content/inLanguage.ts'
import { isSafeUrl } from './content/isSafeUrl.ts'
import type { Hidden } from './hideDefault.ts'
import { isClosed } from './isClosed.ts'

/** A slot whose variant is being put in. */
export interface Painting {
  /** Goes on as the parser does. */
  advance(): void
  /** Back to the default content. */
  undo(): void
}

export interface PaintOptions {
  element: Element
  decision: SlotDecision
  content: BuiltContent
  facts: Facts
  language: string
  hidden(): Hidden
  /** The content is not there: the default stays. */
  missing(): void
}

/** Hides the default before it is painted, then shows the variant as soon as the parser has brought what it needs. */
export function paintSlot({
  element,
  decision,
  content,
  facts,
  language,
  hidden: ofSlot,
  missing,
}: PaintOptions): Painting {
  const { attributes, fields, tree, reserve } = content
  const undos: (() => void)[] = []
  const say = (text: Text): string => withFacts(inLanguage(text, language), facts, language)
  const set: SetAttribute = (on, name, value) => {
    const before = on.getAttribute(name)
    if (/^(?:href|src)$/.test(name) && !isSafeUrl(value)) return
    undos.push(() => (before === null ? on.removeAttribute(name) : on.setAttribute(name, before)))
    on.setAttribute(name, name === 'class' && before ? `${before} ${value}` : value)
  }
  const findTemplate = (): HTMLTemplateElement | null => {
    const { slot, variant, arm } = decision
    const names = [`${slot}/${variant}/${arm}`, `${slot}/${variant}`]
    const selector = names.map((name) => `template${content.template ?? `[data-lotse-variant="${name}"]`}`).join()
    return element.querySelector<HTMLTemplateElement>(selector) ?? document.querySelector<HTMLTemplateElement>(selector)
  }
  /** For the framework to take the default over: until then nothing may stand in its place. */
  const waits = () => element.hasAttribute('data-lotse-after')
  let hidden: Hidden | undefined
  let done = 'json' in content
  const advance = (): void => {
    if (done || waits()) return
    const isWhole = isClosed(element)
    if ((fields || hidden?.whole) && !isWhole) return
    const template = !fields && !tree && findTemplate()
    if (template && !isClosed(template)) return
    if (!fields && !tree && !template && !isWhole) return
    done = true
    try {
      if (tree) return hidden!.show(buildTree(inLanguage(tree, language), facts, language))
      if (template) return hidden!.show([...document.importNode(template.content, true).childNodes])
      hidden?.undo()
      if (fields) return fillFields(element, fields, say, set, undos)
    } catch {
      // A picture named `createElement` stands in its place: nothing can be made, the default must be seen.
      hidden?.undo()
    }
    missing()
  }
  if (reserve) {
    const { style } = element as HTMLElement
    style.minBlockSize = `${reserve}px`
    undos.push(() => {
      style.minBlockSize = ''
    })
  }
  if (attributes) {
    done = true
    for (const name in attributes) set(element, name, say(attributes[name]!))
  } else if (!done && (waits() || !fields || !isClosed(element))) {
    hidden = ofSlot()
    hidden.hide(waits())
  }
  return {
    advance,
    undo() {
      done = true
      for (const undo of undos.reverse()) undo()
      hidden?.undo()
    },
  }
}
