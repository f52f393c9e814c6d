/**
 * The style sheet, constructed: it needs no exception of a policy and reaches nothing outside. Buttons wear the text's
 * and the background's colours, swapped, so that both choices are as readable as the text. Where a site sets only the
 * background, the text is black or white, whichever is readable on it: it turns at lightness .565, where both are at 4.5.
 */
export const LOOK = `:host{all:initial!important;display:contents!important;--l:#fff;--d:#1b2126;--b:var(--lotse-background,var(--l));--t:var(--lotse-text,var(--d));--a:var(--lotse-accent,var(--t));--r:var(--lotse-radius,12px)}
@media(prefers-color-scheme:dark){:host{--l:#1b2126;--d:#fff}}
@supports(color:oklch(from red l c h)){:host{--t:var(--lotse-text,oklch(from var(--b) clamp((l - .565)*.5,(.565 - l)*999,.96) .012 240))}}
*{box-sizing:border-box;margin:0}
section,[open],.small{position:fixed;z-index:2147483647;bottom:max(12px,env(safe-area-inset-bottom));border:1px solid #8886;background:var(--b);color:var(--t);box-shadow:0 4px 24px #0003}
section,[open]{inset-inline:12px;display:flex;flex-direction:column;gap:14px;max-width:940px;max-height:calc(100% - 24px);margin:0 auto;padding:16px 16px 8px;border-radius:var(--r);font:.9375em/1.45 var(--lotse-font,system-ui,sans-serif);overflow-wrap:break-word}
.top{top:12px;bottom:auto}
.words{min-height:1.5em;overflow:auto}
.title{margin-bottom:4px;font-size:1.125em;font-weight:600}
.pair,.foot{display:grid;gap:8px}
.pair{grid-template-columns:1fr 1fr}
button,a{font:inherit;color:inherit;cursor:pointer}
button{min-height:44px;min-width:44px;padding:0;border:1px solid;border-radius:calc(var(--r)*.6);background:var(--b)}
.choice{border-color:var(--t);background:var(--t);color:var(--b);font-weight:600}
.more{display:flex;flex-wrap:wrap;gap:0 20px;margin-top:4px}
.more>*{display:flex;align-items:center;min-height:36px;padding:0;border:0;text-decoration:underline;text-underline-offset:.25em}
.more>a,.purpose p{font-size:.92em}
.more>button+a{margin-inline-start:auto}
:focus-visible{outline:3px solid var(--a);outline-offset:2px}
.small{inset-inline-start:12px;border-radius:50%}
.small::before{content:"";display:block;width:24px;height:14px;margin:auto;border:2px solid;border-radius:26px;background:radial-gradient(circle at 5px,currentColor 3px,#0000 4px)}
[open]{bottom:0;gap:0;width:auto;max-width:560px;margin:auto;padding:0}
:has(~[open]){visibility:hidden}
::backdrop{background:#0007}
.head,label{display:flex;justify-content:space-between;gap:12px}
.head{padding:18px 18px 2px}
.close{margin:-11px -12px 0;border:0}
.close::before{content:"✕"}
.list{min-height:7em;overflow:auto;padding:0 18px}
.purpose{padding:8px 0 14px;border-bottom:1px solid #8886}
label{align-items:center;min-height:44px;font-weight:600;cursor:pointer}
span::first-letter{text-transform:uppercase}
input{appearance:none;flex:none;width:44px;height:26px;padding:3px;border:2px solid;border-radius:26px;color:inherit;cursor:inherit}
input::before{content:"";display:block;width:16px;height:16px;border-radius:50%;background:var(--t)}
:checked{background:var(--a)}
:checked::before{margin-inline-start:auto;background:var(--b)}
:disabled{opacity:.6}
.foot{padding:12px 18px 18px;border-top:1px solid #8886}
[role=status]{font-weight:600}
:empty[role]{margin-bottom:-8px}
@media(min-width:760px){section{flex-direction:row;align-items:center;gap:36px;padding-inline:24px}.words{flex:1;padding-bottom:8px}.acts{width:22em}}
@media(max-width:400px),(max-height:320px){section{inset-inline:8px;gap:8px;padding:12px 12px 4px;font-size:.875em}.title{font-size:1em}.more{gap:0 12px}.foot{padding:12px;font-size:.94em}}
@media(max-height:320px){.words .title{display:none}}
@media(forced-colors:active){input{appearance:auto}input::before{content:none}}
@media print{:host{display:none!important}}`
