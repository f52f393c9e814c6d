/** A constructable style sheet: needs no exception in a Content-Security-Policy. */
export function sheet(): CSSStyleSheet {
  const made = new CSSStyleSheet()
  made.replaceSync(`
    :host { all: initial }
    section { position: fixed; inset: auto 12px 12px auto; z-index: 2147483000; box-sizing: border-box; width: min(380px, calc(100vw - 24px));
      max-height: min(70vh, 640px); overflow: auto; padding: 14px 18px 18px; border-radius: 10px; font: 14px/1.45 system-ui, sans-serif;
      color: #0d2233; background: #fff; border: 1px solid #c6d3dc; box-shadow: 0 12px 40px rgb(6 30 50 / .25) }
    section.badge { width: auto; padding: 6px 12px; border-radius: 99px; background: #0d2233; color: #fff }
    header { display: flex; justify-content: space-between; align-items: center; gap: 12px; position: sticky; top: -14px; background: inherit; padding: 8px 0 }
    h2 { margin: 14px 0 4px; font-size: 12px; letter-spacing: .04em; color: #486377 }
    p, ul { margin: 0; padding: 0; list-style: none; overflow-wrap: anywhere }
    li { padding: 3px 0; border-top: 1px solid #edf2f5 }
    li:has(meter) { display: flex; flex-wrap: wrap; justify-content: space-between; gap: 2px 12px }
    small { flex-basis: 100%; opacity: .75 }
    .holds span { font-weight: 700 }
    meter { width: 40% }
    button { min-height: 32px; padding: 0 12px; font: inherit; color: inherit; background: transparent; border: 1px solid currentColor; border-radius: 6px; cursor: pointer }
    @media (prefers-color-scheme: dark) {
      section { color: #e6eef4; background: #10202c; border-color: #2c4354 }
      h2 { color: #9db5c6 } li { border-color: #1d3342 }
    }`)
  return made
}
