import type { Content, Facts, SlotDecision, Stage } from '@lotse/contract'
import { buildTree } from './content/buildTree.ts'
import { fillFields } from './content/fillFields.ts'
import { inLanguage, withFacts } from './content/inLanguage.ts'
import { isSafeUrl } from './content/isSafeUrl.ts'
import { type Hidden, hideDefault } from './hideDefault.ts'
import { isClosed } from './isClosed.ts'

/** A slot whose variant is being put in. */
export interface Painting {
  /** Goes on as the parser does; true once it is done. */
  advance(): boolean
  /** The parser added these to the slot. */
  added(nodes: Node[]): void
  /** Back to the default content. */
  undo(): void
}

export interface PaintOptions {
  stage: Stage
  element: Element
  decision: SlotDecision
  content: Content
  facts: Facts
  language: string
  /** The content is not there: the default stays. */
  onMissing(): void
}

/** Hides the default before it is painted, then shows the variant as soon as the parser has brought what it needs. */
export function paintSlot({ stage, element, decision, content, facts, language, onMissing }: PaintOptions): Painting {
  const { attributes, fields, hide, tree, json } = content
  const { slot, variant, arm } = decision
  const undos: (() => void)[] = []
  let done = false
  let hidden: Hidden | undefined

  const finish = (nodes?: Node[]): boolean => {
    if (nodes) hidden?.show(nodes)
    done = true
    return true
  }
  const setAttribute = (name: string, value: string): void => {
    const before = element.getAttribute(name)
    undos.push(() => (before === null ? element.removeAttribute(name) : element.setAttribute(name, before)))
    element.setAttribute(name, name === 'class' && before ? `${before} ${value}` : value)
  }
  const findTemplate = (): HTMLTemplateElement | undefined => {
    const names = [arm && `${slot}/${variant}/${arm}`, `${slot}/${variant}`].filter(Boolean)
    const selector =
      content.template ?? names.map((name) => `template[data-lotse-variant="${CSS.escape(name!)}"]`).join()
    const found = element.querySelector(selector) ?? document.querySelector(selector)
    return found instanceof HTMLTemplateElement ? found : undefined
  }
  const advance = (): boolean => {
    if (done) return true
    if (fields) {
      if (!isClosed(element)) return false
      hidden?.reveal()
      undos.push(fillFields(element, fields, facts, language))
      return finish()
    }
    if (tree) return finish(buildTree(Array.isArray(tree) ? tree : inLanguage(tree, language), facts, language))
    const template = findTemplate()
    if (template && isClosed(template)) return finish([...document.importNode(template.content, true).childNodes])
    if (!isClosed(element)) return false
    hidden?.undo()
    stage.report('template-missing', `${slot}/${variant}`)
    onMissing()
    return finish()
  }

  if (attributes) {
    for (const [name, value] of Object.entries(attributes)) {
      const said = withFacts(inLanguage(value, language), facts, language)
      const isAddress = /^(?:href|src|srcset)$/.test(name)
      if (/^(?:href|src|srcset|sizes|alt|class|title|aria-label)$/.test(name) && (!isAddress || isSafeUrl(said))) setAttribute(name, said) // biome-ignore format: one thought
    }
    done = true
  } else if (hide) {
    setAttribute('hidden', '')
    done = true
  } else if (json !== undefined) done = true
  else if (!(fields && isClosed(element))) hidden = hideDefault(element)

  return {
    advance,
    added: (nodes) => hidden?.added(nodes),
    undo() {
      done = true
      for (const undo of undos.reverse()) undo()
      hidden?.undo()
      hidden = undefined
    },
  }
}
