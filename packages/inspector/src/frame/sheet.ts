import { COLOURS } from './colours.ts'
import { ROOMS } from './roomSheet.ts'

const FIGURES = '"Iowan Old Style","Palatino Linotype",Palatino,"URW Palladio L",P052,Charter,Georgia,serif'

/** `!important` inside a shadow root wins over that of the page, so that no rule of a page hides, moves or paints us. */
const FRAME = `
:host{all:initial!important;display:block!important;position:fixed!important;inset:0!important;z-index:2147483647!important;width:auto!important;height:auto!important;margin:0!important;padding:0!important;border:0!important;background:none!important;overflow:visible!important;pointer-events:none!important;color-scheme:light dark!important}
*{box-sizing:border-box}
[hidden]{display:none!important}
.unseen{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
.panel,.badge,dialog{font:14px/1.45 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",sans-serif;color:var(--ink);background:var(--paper);border:1px solid var(--line);box-shadow:0 10px 40px var(--shade);pointer-events:auto;text-align:start;overflow-wrap:anywhere}
.panel{position:fixed;inset:12px 12px 12px auto;width:min(432px,calc(100vw - 24px));display:flex;flex-direction:column;border-radius:10px;overflow:hidden}
header{display:flex;align-items:center;gap:4px;padding:12px 10px 8px 18px}
.name{flex:1;min-width:0}
h1{flex:1;margin:0;font:italic 400 24px/1.1 ${FIGURES};letter-spacing:-.01em}
.name p{margin:0;color:var(--quiet);white-space:nowrap;overflow:hidden;text-overflow:ellipsis}
[role=tablist]{display:flex;flex:none;padding:0 10px;border-bottom:1px solid var(--line);overflow-x:auto;scrollbar-width:none}
[role=tab]{flex:1 0 auto;min-height:40px;padding:0 8px;border:0;border-bottom:2px solid #0000;border-radius:0;color:var(--quiet)}
[role=tab][aria-selected=true]{color:var(--ink);border-color:var(--remark)}
.room{flex:1;overflow:auto;overscroll-behavior:contain;padding:14px 18px 24px;scrollbar-gutter:stable}
h2{margin:26px 0 8px;padding-top:8px;border-top:1px solid var(--ink);font:italic 400 19px/1.25 ${FIGURES}}
.room>h2:first-child{margin-top:0;border:0;padding:0}
h3{margin:10px 0 2px;font-size:13px;font-weight:600}
p,ul,ol,dl,dd,figure{margin:0;padding:0}
ul,ol{list-style:none}
p+p,.room>p+:not(h2){margin-top:6px}
.lead{font-size:15px}
.quiet,small{color:var(--quiet)}
small{font-size:12.5px}
.note{padding:8px 12px;border-left:3px solid var(--remark);background:var(--sand)}
.room>.note{margin-bottom:10px}
code,pre,.journey-text{font:12.5px/1.5 ui-monospace,"SF Mono",Menlo,Consolas,"DejaVu Sans Mono",monospace}
pre,.journey-text{width:100%;max-height:280px;margin:6px 0 0;padding:10px 12px;overflow:auto;border:1px solid var(--line);border-radius:6px;background:var(--shallow);color:var(--ink);white-space:pre-wrap;resize:vertical}
button,select,input,a.button{font:inherit;color:inherit}
button,a.button,select{min-height:36px;padding:0 12px;border:1px solid var(--line);border-radius:6px;background:var(--paper);cursor:pointer}
button:hover,a.button:hover{border-color:var(--quiet)}
button.main,a.main{border-color:var(--deep);background:var(--deep);color:var(--paper)}
:disabled,.off{opacity:.55;cursor:default}
a.button{display:inline-flex;align-items:center;text-decoration:none}
.small{min-width:36px;padding:0;border-color:#0000}
.link{min-height:28px;padding:0;border:0;background:none;text-decoration:underline 1px;text-underline-offset:.2em}
a{color:var(--deep);text-underline-offset:.2em}
:focus-visible{outline:2px solid var(--remark);outline-offset:2px;border-radius:4px}
.room:focus-visible{outline-offset:-2px}
.acts{display:flex;flex-wrap:wrap;gap:8px;margin-top:10px}
.badge{position:fixed;inset:auto 12px 12px auto;display:flex;flex-wrap:wrap;align-items:center;gap:4px 10px;max-width:calc(100vw - 24px);padding:6px 8px 6px 16px;border-radius:24px}
.badge button{border-color:#0000}
.badge>button:first-child{margin-left:-10px;font-weight:600}
@media(max-width:560px){.panel{inset:auto 0 0;width:100%;height:min(66vh,620px);border-width:1px 0 0;border-radius:14px 14px 0 0}header{padding-top:8px}[role=tab]{min-height:44px}.small{min-width:44px;min-height:44px}.badge{border-radius:18px}}
@media(forced-colors:active){[role=tab][aria-selected=true]{border-color:Highlight}}
@media print{.panel,.badge,.outlines{display:none}}`

/** A constructable style sheet: it needs no exception in a Content-Security-Policy. */
export function sheetOf(text: string): CSSStyleSheet {
  const made = new CSSStyleSheet()
  made.replaceSync(text)
  return made
}

export const sheets = (): CSSStyleSheet[] => [COLOURS, FRAME, ROOMS].map(sheetOf)
