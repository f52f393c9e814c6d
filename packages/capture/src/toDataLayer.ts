import type { DestinationConfig, Plugin } from '@lotse/contract'

/** Persona and phase for the page's own GA4: `{ event: "lotse_persona", lotse_persona, lotse_phase }`, at first and at each change. */
export const toDataLayer = ({ purpose = 'analytics' }: DestinationConfig, name = 'dataLayer'): Plugin => ({
  name: 'toDataLayer',
  setup(host) {
    let before = ''
    return host.visitor.watch(({ answer, consent }) => {
      const now = answer && `${answer.persona} ${answer.phase}`
      if (!now || now === before || !consent.granted[purpose] || !consent.confirmed) return
      before = now
      const layer = ((window as unknown as Record<string, unknown>)[name] ??= []) as unknown[]
      if (Array.isArray(layer)) layer.push({ event: 'lotse_persona', lotse_persona: answer.persona, lotse_phase: answer.phase }) // biome-ignore format: one thought
    })
  },
})
