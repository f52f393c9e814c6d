import { autocompletion, closeBrackets, closeBracketsKeymap, completionKeymap } from '@codemirror/autocomplete'
import { defaultKeymap, history, historyKeymap } from '@codemirror/commands'
import { json } from '@codemirror/lang-json'
import { bracketMatching, foldGutter, foldKeymap, HighlightStyle, indentOnInput, syntaxHighlighting } from '@codemirror/language' // biome-ignore format: one line
import { lintGutter, lintKeymap, setDiagnostics } from '@codemirror/lint'
import { EditorState } from '@codemirror/state'
import { drawSelection, EditorView, highlightActiveLine, hoverTooltip, keymap, lineNumbers } from '@codemirror/view'
import { tags } from '@lezer/highlight'
import { applySuggestion, hoverAt, type Problem, rangeOf } from '@lotse/workshop'
import { completeRules } from './completeRules.ts'
import { nonce } from './nonce.ts'

export interface RulesEditor {
  view: EditorView
  /** Replaces the whole text, as one step that can be undone. */
  setText(text: string): void
  show(problems: Problem[]): void
  goTo(problem: Pick<Problem, 'line' | 'column'>): void
  /** Writes what a problem suggests. */
  mend(problem: Problem): void
}

/** The colours are those of the page: by class, from its style sheet. */
const colours = HighlightStyle.define([
  { tag: tags.propertyName, class: 'tok-key' },
  { tag: tags.string, class: 'tok-text' },
  { tag: tags.number, class: 'tok-number' },
  { tag: [tags.bool, tags.null], class: 'tok-word' },
])

const hover = hoverTooltip((view, pos) => {
  const found = hoverAt(view.state.doc.toString(), pos)
  if (!found) return null
  return {
    pos: found.from,
    end: found.to,
    above: true,
    create: () => {
      const dom = document.createElement('div')
      dom.className = 'about'
      for (const [i, line] of [found.title, ...found.lines].entries())
        dom.append(Object.assign(document.createElement(i ? 'p' : 'b'), { textContent: line }))
      return { dom }
    },
  }
})

/** A real editor of one `lotse.json`: completion, hover and marks by the same checker as `lotse check`. Tab leaves it. */
export function createEditor(
  parent: HTMLElement,
  text: string,
  label: string,
  mendLabel: () => string,
  onChange: (text: string) => void,
): RulesEditor {
  const view = new EditorView({
    parent,
    state: EditorState.create({
      doc: text,
      extensions: [
        nonce(),
        lineNumbers(),
        foldGutter(),
        history(),
        drawSelection(),
        indentOnInput(),
        bracketMatching(),
        closeBrackets(),
        highlightActiveLine(),
        json(),
        syntaxHighlighting(colours),
        autocompletion({ override: [completeRules], icons: false }),
        lintGutter(),
        hover,
        keymap.of([...closeBracketsKeymap, ...defaultKeymap, ...historyKeymap, ...foldKeymap, ...completionKeymap, ...lintKeymap]), // biome-ignore format: one list
        EditorView.contentAttributes.of({ 'aria-label': label, tabindex: '0' }),
        EditorView.lineWrapping,
        EditorView.updateListener.of((update) => {
          if (update.docChanged) onChange(update.state.doc.toString())
        }),
      ],
    }),
  })
  const mend = (problem: Problem): void => {
    const edit = applySuggestion(view.state.doc.toString(), problem)
    if (edit) view.dispatch({ changes: edit, selection: { anchor: edit.from + edit.insert.length }, scrollIntoView: true }) // biome-ignore format: one thought
  }
  return {
    view,
    mend,
    setText(next) {
      const before = view.state.doc.toString()
      if (next !== before) view.dispatch({ changes: smallestChange(before, next) })
    },
    show(problems) {
      const doc = view.state.doc.toString()
      const marks = problems.map((problem) => {
        const actions = applySuggestion(doc, problem) ? [{ name: mendLabel(), apply: () => mend(problem) }] : []
        return { ...rangeOf(doc, problem), severity: problem.level, message: problem.message, actions }
      })
      view.dispatch(setDiagnostics(view.state, marks))
    },
    goTo(problem) {
      const { from, to } = rangeOf(view.state.doc.toString(), problem)
      const effects = EditorView.scrollIntoView(from, { y: 'center' })
      view.dispatch({ selection: { anchor: from, head: to }, effects })
      view.focus()
    },
  }
}

/** What differs between two texts: one stretch, so that the cursor and what is folded stay. */
function smallestChange(before: string, after: string): { from: number; to: number; insert: string } {
  const most = Math.min(before.length, after.length)
  let from = 0
  while (from < most && before[from] === after[from]) from++
  let end = 0
  while (end < most - from && before.at(-1 - end) === after.at(-1 - end)) end++
  return { from, to: before.length - end, insert: after.slice(from, after.length - end) }
}
