import type { Content, ContentTree, Json, SurveyConfig } from '@lotse/contract'
import * as v from 'valibot'
import { type Field, object, optional, signed, told } from './field.ts'
import { choice, filled, filledList, noted, text, words } from './words.ts'

const json: Field<Json> = v.lazy(() =>
  v.union([v.string(), v.number(), v.boolean(), v.null(), v.array(json), v.record(v.string(), json)]),
) as Field<Json>

const tree: Field<ContentTree[] | { [language: string]: ContentTree[] }> = v.union([
  v.array(v.any()),
  v.record(v.string(), v.array(v.any())),
])

const survey: Field<SurveyConfig> = object<SurveyConfig>('Survey', 'One question with one click as the answer.', {
  kind: told(choice('nps', 'csat', 'choice'), 'nps: 0 to 10; csat: 1 to 5; choice: your own answers.'),
  question: text,
  choices: optional(told(filledList(text, 'choice'), 'The answers, for kind "choice".')),
})

type Image = NonNullable<Content['image']>
const image: Field<Image> = object<Image>('Picture', 'Replaces the picture of the slot.', {
  src: text,
  alt: told(text, 'What the picture shows, for those who do not see it; "" for decoration.'),
  srcset: optional(words),
  sizes: optional(words),
  width: optional(v.number()),
  height: optional(v.number()),
})

export const content: Field<Content> = object<Content>(
  'Content',
  'What the slot shows: one of these keys. {} takes <template data-lotse-variant="slot/variant"> from the page.',
  {
    template: optional(told(filled, 'The id of a <template> in the page.', '#hero-sale')),
    fields: optional(
      told(
        v.record(v.string(), text) as Field<{ [field: string]: NonNullable<Content['text']> }>,
        "Fills a copy of the slot's default block: by data-lotse-field, or by a selector.",
        { headline: 'Three days left', link: '/sale' },
      ),
    ),
    text: optional(told(text, 'Replaces the text of the slot.')),
    html: optional(
      signed(told(text, 'Markup; elements and attributes that could do harm are errors.'), { kind: 'html' }),
    ),
    tree: optional(signed(told(tree, 'Written by lotse build from "html".'), { kind: 'tree' })),
    attributes: optional(
      signed(
        told(v.record(v.string(), text) as Field<{ [name: string]: NonNullable<Content['text']> }>, 'Sets attributes.'),
        { kind: 'attributes' },
      ),
    ),
    image: optional(image),
    json: optional(told(json, 'Handed over to your own code with the event lotse:slot.')),
    survey: optional(survey),
    hide: optional(told(v.boolean(), 'Shows nothing in this place.')),
    ...noted,
  },
  { kind: 'content' },
)
