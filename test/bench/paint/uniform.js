import { Context } from '@uniformdev/context'

// A place that is personalized in the browser is empty until the context has decided: here it is invisible so long.
const style = document.createElement('style')
style.textContent = '[data-probe] { visibility: hidden }'
document.head.append(style)

const { slots, variants } = window.bench
const context = new Context({
  manifest: { project: { pz: { sig: {}, enr: { who: { cap: 100 } }, agg: {} }, test: {} } },
  defaultConsent: true,
})
addEventListener('DOMContentLoaded', async () => {
  await context.update({ url: new URL(location.href), enrichments: [{ cat: 'who', key: 'keen', str: 100 }] })
  for (const id of slots) {
    const { variations } = context.personalize({
      name: id,
      variations: [
        { id: 'keen', pz: { crit: [{ l: 'who_keen', op: '>', r: 50 }] }, html: variants[id] },
        { id: 'default' },
      ],
    })
    if (variations[0]?.html) document.getElementById(id).innerHTML = variations[0].html
  }
  style.remove()
})
