import type { RulesState } from '@lotse/contract'
import { findNodeAtLocation, parseTree } from 'jsonc-parser'
import type { JSX } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import { Places } from '../frame/Places.tsx'
import { Reader } from '../frame/Reader.tsx'
import { useLanguage } from '../frame/useLanguage.ts'
import { useNarrow } from '../frame/useNarrow.ts'
import { useTheme } from '../frame/useTheme.ts'
import { words as deskWords } from '../words/language.ts'
import type { RulesEditor } from './editor/createEditor.ts'
import { Editor } from './editor/Editor.tsx'
import { Forms } from './forms/Forms.tsx'
import { Problems } from './Problems.tsx'
import { Player } from './play/Player.tsx'
import { sayRefused } from './publish/sayRefused.ts'
import { Versions } from './publish/Versions.tsx'
import { ContentMatrix } from './read/ContentMatrix.tsx'
import { ReadAloud } from './read/ReadAloud.tsx'
import { fetchRules, type Refused } from './rulesApi.ts'
import { Simulated } from './Simulated.tsx'
import { Tabs } from './Tabs.tsx'
import { useDraft } from './useDraft.ts'
import { de } from './words/de.ts'
import { en } from './words/en.ts'

const allWords = { de, en }
type View = 'read' | 'forms' | 'matrix' | 'play' | 'simulate' | 'versions' | 'file'
const VIEWS: View[] = ['read', 'forms', 'matrix', 'play', 'simulate', 'versions']

/** The rules: the file in an editor, and beside it what it means, what it does, and how it gets to visitors. */
export function RulesPage(): JSX.Element {
  const [language, setLanguage] = useLanguage()
  const [theme, setTheme] = useTheme()
  const [state, setState] = useState<RulesState>()
  const [failed, setFailed] = useState<Partial<Refused>>()
  const isNarrow = useNarrow()
  // Where there is no room for both, the file is one view among the others, and the last one.
  const views = isNarrow ? [...VIEWS, 'file' as const] : VIEWS
  const [chosen, setView] = useState<View>('read')
  const view = views.includes(chosen) ? chosen : 'read'
  const editor = useRef<RulesEditor>(null)
  const draft = useDraft(state?.text, state?.published)
  const [words, desk] = [allWords[language], deskWords[language]]
  useEffect(() => {
    fetchRules().then(setState, setFailed)
  }, [])
  useEffect(() => {
    document.title = `Lotse · ${words.title}`
  }, [words])
  const write = (text: string) => (editor.current ? editor.current.setText(text) : draft.write(text))
  const show = (place: { line: number; column: number }) => {
    setView(isNarrow ? 'file' : view)
    setTimeout(() => editor.current?.goTo(place))
  }
  const go = (path: (string | number)[]) => {
    const root = parseTree(draft.text)
    const node = root && findNodeAtLocation(root, path)
    if (node) show(placeOf(draft.text, node.offset))
  }
  return (
    <>
      <header class="top">
        <div class="name">
          <h1>
            Lotse <span>{draft.config?.site.id}</span>
          </h1>
          <p>{words.title}</p>
        </div>
        <Places label={desk.places} report={desk.report} rules={desk.rules} here="rules" />
        <div class="toolbar">
          <Reader words={desk} language={language} onLanguage={setLanguage} theme={theme} onTheme={setTheme} />
        </div>
      </header>
      <main class="workbench" aria-busy={!state && !failed}>
        {failed && (
          <p class="warning" role="alert">
            {failed.status === 404 ? words.failed : sayRefused(failed, words)}
          </p>
        )}
        {!state && !failed && <p>{words.loading}</p>}
        {state && draft.text !== '' && (
          <>
            <Tabs
              label={words.views}
              tabs={views.map((one): [View, string] => [one, words.tabs[one]])}
              value={view}
              onChange={(next: View) => setView(next)}
            />
            <div
              class="file"
              id="panel-file"
              hidden={isNarrow && view !== 'file'}
              {...(isNarrow && { role: 'tabpanel' as const, 'aria-labelledby': 'tab-file' })}
            >
              <Editor
                text={draft.text}
                problems={draft.problems}
                label={words.editor}
                mendLabel={words.problems.mend}
                loading={words.loading}
                onText={draft.write}
                editor={editor}
              />
              <p class="quiet">{draft.text === state.text ? words.file : words.kept}</p>
              <Problems
                problems={draft.problems}
                text={draft.text}
                words={words}
                onGo={show}
                onMend={(one) => editor.current?.mend(one)}
              />
            </div>
            <div
              role="tabpanel"
              class="panel"
              id={view === 'file' ? 'panel-other' : `panel-${view}`}
              aria-labelledby={`tab-${view}`}
              hidden={view === 'file'}
            >
              {!draft.isFresh && !['versions', 'forms'].includes(view) && (
                <p class="quiet">{draft.config ? words.stale : words.noConfig}</p>
              )}
              {view === 'versions' ? (
                <Versions
                  state={state}
                  text={draft.text}
                  isGood={draft.isFresh}
                  words={words}
                  onState={setState}
                  onText={write}
                />
              ) : view === 'forms' ? (
                <Forms text={draft.text} language={language} words={words} onText={write} onGo={go} />
              ) : (
                draft.config && (
                  <>
                    {view === 'read' && <ReadAloud config={draft.config} language={language} words={words} onGo={go} />}
                    {view === 'matrix' && <ContentMatrix config={draft.config} language={language} words={words} />}
                    {view === 'play' && (
                      <Player
                        config={draft.config}
                        language={language}
                        theme={theme}
                        words={words}
                        journeys={state.journeys}
                      />
                    )}
                    {view === 'simulate' && (
                      <Simulated
                        text={draft.text}
                        config={draft.config}
                        isGood={draft.isFresh}
                        language={language}
                        words={words}
                      />
                    )}
                  </>
                )
              )}
            </div>
          </>
        )}
      </main>
      <footer>{desk.foot}</footer>
    </>
  )
}

const placeOf = (text: string, offset: number): { line: number; column: number } => {
  const before = text.slice(0, offset).split('\n')
  return { line: before.length, column: before.at(-1)!.length + 1 }
}
