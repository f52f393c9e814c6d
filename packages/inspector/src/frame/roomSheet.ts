/** What single rooms look like. */
export const ROOMS = `
summary{display:grid;grid-template-columns:minmax(0,1fr) auto;gap:2px 10px;align-items:baseline;padding:7px 0;cursor:pointer;list-style:none}
summary::-webkit-details-marker{display:none}
summary>small,summary>.bar{grid-column:1/-1}
.label{font-weight:600}
.label::before{content:"▸";display:inline-block;width:14px;color:var(--quiet);font-weight:400;transition:rotate .12s}
[open]>summary>.label::before{rotate:90deg;translate:-2px 2px}
.label em{margin-left:8px;padding:1px 7px;border-radius:9px;background:var(--good);color:var(--paper);font:600 12px/1.4 system-ui,sans-serif}
.figure{color:var(--quiet);font-variant-numeric:tabular-nums}
details>:not(summary){margin-left:14px}
details>pre{width:auto}
details[open]{padding-bottom:8px}
.bars>li,.phases>li,.slots>li,.events>li,.kept>li,.asks>li,.rivals>li{border-top:1px solid var(--line)}
.bars>li:first-child,.phases>li:first-child,.slots>li:first-child{border:0}
.change{margin:-4px 0 8px 14px;font-size:13px}
.bar{position:relative;display:block;height:8px;margin:3px 0 4px 14px;border-radius:4px;background:var(--shallow);box-shadow:inset 0 0 0 1px var(--line)}
.bar i{display:block;height:100%;border-radius:4px;background:var(--sea)}
.bar:not(.parts) i{width:calc(var(--at)*100%)}
.holds .bar i{background:var(--good)}
.bar b{position:absolute;top:-3px;bottom:-3px;left:calc(var(--at)*100%);width:2px;background:var(--ink)}
.bar b.leave{top:0;bottom:0;background:var(--quiet);opacity:.7}
.parts{display:flex;gap:2px;background:none;box-shadow:none}
.parts i{flex:1;background:var(--shallow);box-shadow:inset 0 0 0 1px var(--line)}
.parts i.met{background:var(--sea)}
.tree .tree{margin-top:2px}
.tree li{display:flex;gap:8px;padding:2px 0;font-size:13px}
.tree li>span:last-child{flex:1}
.mark{flex:none;width:14px;font-weight:700;color:var(--quiet);text-align:center}
.mark.true{color:var(--good)}
.mark.false{color:var(--bad)}
.journey{display:flex;margin:6px 0 12px}
.journey li{position:relative;flex:1;padding-top:18px;text-align:center;font-size:12px;color:var(--quiet)}
.journey li::before{content:"";position:absolute;top:7px;left:0;right:0;height:2px;background:var(--line)}
.journey li:first-child::before{left:50%}
.journey li:last-child::before{right:50%}
.journey li::after{content:"";position:absolute;top:4px;left:calc(50% - 4px);width:8px;height:8px;border-radius:50%;background:var(--paper);box-shadow:0 0 0 2px var(--line)}
.journey [aria-current]{color:var(--ink);font-weight:600}
.journey [aria-current]::after{background:var(--remark);box-shadow:0 0 0 3px var(--paper),0 0 0 5px var(--remark)}
.turns li,.events summary{display:grid;grid-template-columns:auto 1fr;gap:2px 12px;padding:4px 0}
.events summary{grid-template-columns:auto 1fr auto}
time{color:var(--quiet);font-variant-numeric:tabular-nums;white-space:nowrap}
.chip{padding:1px 8px;border-radius:9px;background:var(--shallow);color:var(--ink);font-size:12.5px;white-space:nowrap}
.chip.rule,.chip.test,.chip.answered,.chip.acknowledged{background:var(--deep);color:var(--paper)}
.chip.refused{background:var(--bad);color:var(--paper)}
.slots>li{margin:0 -18px;padding:0 18px}
.slots>.marked{background:var(--shallow);box-shadow:inset 3px 0 var(--remark)}
.rivals>li{display:grid;grid-template-columns:1fr auto;gap:0 10px;padding:6px 0}
.rivals>.shown>strong{color:var(--good)}
.rivals .verdict{grid-row:2;grid-column:1/-1;color:var(--quiet);font-size:13px}
.rivals .tree{grid-column:1/-1}
.outlines{position:fixed;inset:0;overflow:hidden}
.outlines>div{position:absolute;left:0;top:0;translate:var(--x) var(--y);width:var(--w);height:var(--h);border:2px dashed var(--remark);border-radius:4px}
.outlines>div>span{position:absolute;left:-2px;bottom:100%;max-width:320px;padding:2px 8px;border-radius:4px 4px 0 0;background:#ad1160;color:#fff;font:600 12px/1.4 system-ui,sans-serif;white-space:nowrap;overflow:hidden;text-overflow:ellipsis}
.outlines>div>.inside{bottom:auto;top:-2px;border-radius:4px 0}
.outlines>.marked{border-style:solid;border-width:3px;background:color-mix(in srgb,#ad1160 14%,#0000)}
table{width:100%;border-collapse:collapse;font-variant-numeric:tabular-nums}
th,td{padding:4px 8px 4px 0;border-bottom:1px solid var(--line);text-align:left;font-weight:400}
th{color:var(--quiet);font-size:13px}
.good{color:var(--good)}.bad{color:var(--bad)}
@media(prefers-reduced-motion:reduce){*{transition:none!important;scroll-behavior:auto!important}}`
