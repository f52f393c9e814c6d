import { Ninetailed } from '@ninetailed/experience.js'

// As its React component does: the place stays invisible until a variant is selected, at most 5 s.
const style = document.createElement('style')
style.textContent = '[data-probe] { visibility: hidden }'
document.head.append(style)
const show = () => style.remove()
setTimeout(show, 5_000)

const { slots, variants } = window.bench
const ninetailed = new Ninetailed({ clientId: 'bench', environment: 'main' }, { url: location.origin })
void ninetailed.page()
addEventListener('DOMContentLoaded', () => {
  let open = slots.length
  for (const id of slots) {
    const experience = {
      id: `e-${id}`,
      type: 'nt_personalization',
      trafficAllocation: 1,
      distribution: [{ index: 1, start: 0, end: 1 }],
      sticky: false,
      components: [{ type: 'EntryReplacement', baseline: { id }, variants: [{ id: `${id}-v`, html: variants[id] }] }],
    }
    let done = false
    ninetailed.onSelectVariant({ baseline: { id }, experiences: [experience] }, ({ loading, variant }) => {
      if (loading || done) return
      done = true
      if (variant.html) document.getElementById(id).innerHTML = variant.html
      if (--open === 0) show()
    })
  }
})
