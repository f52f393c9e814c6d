/** What the rooms look like that are fetched when they are entered. */
export const MORE = `
.copy{margin-top:2px;padding:0 12px;border:1px solid var(--line);border-radius:8px}
.copy label,.choices label{display:grid;grid-template-columns:minmax(90px,.6fr) 1fr;align-items:center;gap:10px;margin-top:8px}
.copy>:not(summary){margin-left:0}
.copy .check{grid-template-columns:auto 1fr}
.copy .check input{width:18px;height:18px;margin:0;accent-color:var(--deep)}
input[type=text],input[type=password],select{width:100%;min-width:0;min-height:36px;padding:0 10px;border:1px solid var(--line);border-radius:6px;background:var(--paper)}
.purposes{display:flex;flex-wrap:wrap;gap:6px 20px;margin-bottom:6px}
.purposes li{display:flex;gap:6px;font-weight:600}
dl{display:grid;grid-template-columns:auto 1fr;gap:3px 16px;margin-top:8px}
dt{color:var(--quiet)}
.vitals{display:grid;grid-template-columns:repeat(auto-fit,minmax(112px,1fr));gap:8px}
.vitals li{display:grid;align-content:start;padding:8px 10px;border-radius:8px;background:var(--shallow);border-bottom:3px solid var(--line)}
.vitals strong{font-size:18px;font-variant-numeric:tabular-nums}
.vitals .good{border-color:var(--good);color:var(--ink)}.vitals .fair{border-color:var(--fair)}.vitals .poor{border-color:var(--bad)}
abbr{text-decoration:none;font-weight:600}
.asks>li{display:grid;grid-template-columns:1fr auto;gap:0 10px;padding:6px 0}
.asks small{grid-column:1/-1}
.beside li{display:flex;justify-content:space-between;align-items:center;gap:10px;border-top:1px solid var(--line)}
dialog{inset:0;width:100%;height:100%;max-width:none;max-height:none;margin:0;padding:0;border:0}
dialog[open]{display:flex;flex-direction:column}
.pages{flex:1;display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,420px),1fr));gap:18px;padding:8px 18px 18px;overflow:auto}
figure{display:flex;flex-direction:column;min-height:420px}
figcaption{display:flex;justify-content:space-between;gap:10px;padding-bottom:6px}
.frame{position:relative;flex:1;overflow:hidden;border:1px solid var(--line);border-radius:8px;background:#fff;color:#15242e}
.frame p{padding:18px}
.frame.phone{width:min(100%,400px);margin:0 auto}
iframe{position:absolute;inset:0 auto auto 0;width:calc(var(--wide)*1px);height:calc(100%/var(--scale,1));border:0;transform-origin:0 0;scale:var(--scale,1)}`
