import type { LotseConfig, SlotDecision, Text } from '@lotse/contract'

const WHY: { [language: string]: { [reason: string]: string } } = {
  en: {
    rule: '“{0}” shows “{1}”, because its rule fits who you are and where you are on the journey.',
    test: '“{0}” shows “{1}”: part of an experiment in which visitors see different versions.',
    holdout: '“{0}” keeps its usual content, to compare with visitors who see “{2}”.',
    none: '“{0}” shows its usual content: no rule fits.',
    late: '“{0}” keeps its usual content on this page, because the choice came after you could see it.',
    'no-consent': '“{0}” shows its usual content: personalization is not allowed.',
    preview: '“{0}” shows “{1}” as a preview.',
    missing: '“{0}” shows its usual content: the content of its variant is not in the page.',
  },
  de: {
    rule: '„{0}“ zeigt „{1}“, weil die Regel zu Ihnen und Ihrem Stand der Reise passt.',
    test: '„{0}“ zeigt „{1}“: Teil eines Versuchs, bei dem Besucher verschiedene Fassungen sehen.',
    holdout: '„{0}“ behält den üblichen Inhalt, zum Vergleich mit Besuchern, die „{2}“ sehen.',
    none: '„{0}“ zeigt den üblichen Inhalt: Keine Regel passt.',
    late: '„{0}“ behält auf dieser Seite den üblichen Inhalt, weil die Entscheidung erst fiel, als er schon zu sehen war.',
    'no-consent': '„{0}“ zeigt den üblichen Inhalt: Personalisierung ist nicht erlaubt.',
    preview: '„{0}“ zeigt „{1}“ als Vorschau.',
    missing: '„{0}“ zeigt den üblichen Inhalt: Der Inhalt der Variante fehlt auf der Seite.',
  },
} // biome-ignore format: a table

/** Why a slot shows what it shows, in a sentence. */
export function explainSlot(
  { slot, variant, arm, reason, instead }: SlotDecision,
  { slots = [] }: LotseConfig,
  language: string,
): { slot: string; label: string; variant: string; sentence: string } {
  // biome-ignore format: one line
  const base = language.split('-')[0]!
  const found = slots.find(({ id }) => id === slot)
  const said = (label: Text | undefined, id: string): string =>
    (typeof label === 'object' ? (label[base] ?? Object.values(label)[0]) : label) ?? id
  const name = (id: string | undefined) => (id ? said(found?.variants.find((one) => one.id === id)?.label, id) : '')
  const words = WHY[base] ?? WHY.en!
  const values = [said(found?.label, slot), name(variant) + (arm ? ` (${arm})` : ''), name(instead)]
  const sentence = (words[reason] ?? words.none!).replace(/\{(\d)\}/g, (_, i: string) => values[Number(i)] ?? '')
  return { slot, label: values[0]!, variant, sentence }
}
