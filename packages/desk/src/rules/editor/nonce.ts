import type { Extension } from '@codemirror/state'
import { EditorView } from '@codemirror/view'

/** The page's policy lets only its own style sheets in: the editor's carries the nonce that the server gave this page. */
export const nonce = (): Extension =>
  EditorView.cspNonce.of(document.querySelector<HTMLMetaElement>('meta[name=nonce]')?.content ?? '')
