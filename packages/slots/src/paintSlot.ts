import type { Content, Facts, Host, SlotDecision } from '@lotse/contract'
import { buildSurvey } from './content/buildSurvey.ts'
import { buildTree } from './content/buildTree.ts'
import { fillFields } from './content/fillFields.ts'
import { isSafeUrl } from './content/isSafeUrl.ts'
import { textIn, withFacts } from './content/textIn.ts'
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
  host: Host
  element: Element
  decision: SlotDecision
  content: Content
  facts: Facts
  language: string
  /** The content is not there: the default stays. */
  onMissing(): void
}

/** Hides the default before it is painted, then shows the variant as soon as the parser has brought what it needs. */
export function paintSlot({ host, element, decision, content, facts, language, onMissing }: PaintOptions): Painting {
  const { attributes, fields, hide, image, survey, text, tree, html, json } = content
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
  const makeNodes = (): Node[] | undefined => {
    if (text !== undefined) return [document.createTextNode(withFacts(textIn(text, language), facts, language))]
    if (survey) {
      const answer = (value: number | string) => void host.track('survey_answer', { slot, kind: survey.kind, [typeof value === 'number' ? 'score' : 'choice']: value }) // biome-ignore format: one thought
      return buildSurvey(survey, language, answer)
    }
    if (tree) return buildTree(Array.isArray(tree) ? tree : (tree[language] ?? tree[language.split('-')[0]!] ?? Object.values(tree)[0] ?? []), facts, language) // biome-ignore format: one thought
    if (image) {
      const picture = document.createElement('img')
      const src = textIn(image.src, language)
      if (isSafeUrl(src)) picture.src = src
      picture.alt = textIn(image.alt, language)
      const { srcset, sizes, width, height } = image
      for (const [name, value] of Object.entries({ sizes, width, height, srcset }))
        if (value !== undefined) picture.setAttribute(name, String(value))
      return [picture]
    }
    return undefined
  }

  const advance = (): boolean => {
    if (done) return true
    if (fields) {
      if (!isClosed(element)) return false
      undos.push(fillFields(element, fields, facts, language))
      hidden?.reveal()
      return finish()
    }
    const made = makeNodes()
    if (made) return finish(made)
    const template = findTemplate()
    if (template && isClosed(template)) return finish([...document.importNode(template.content, true).childNodes])
    if (!isClosed(element)) return false
    hidden?.undo()
    if (html) host.report('content-refused', `${slot}/${variant}`)
    else host.report('template-missing', `${slot}/${variant}`)
    onMissing()
    return finish()
  }

  if (attributes) {
    for (const [name, value] of Object.entries(attributes)) {
      const said = withFacts(textIn(value, language), facts, language)
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
