import { isLinkName, refuseAttribute } from '../compile/allowList.ts'
import { buildTree } from '../compile/buildTree.ts'
import { at, each, entries, keyOf, type Place, type Report, textOf } from '../walk/place.ts'
import { isSafeLink, isScriptLink } from './safeLink.ts'
import type { Survey } from './survey.ts'

const KEYS = ['template', 'fields', 'text', 'html', 'attributes', 'image', 'json', 'survey', 'hide']
const UNSAFE = 'is no safe link; links begin with https://, http://, mailto:, tel: or are relative'

/** A text, or its languages. */
const versions = (text: Place | undefined): Place[] => {
  if (!text) return []
  return typeof text.value === 'string' ? [text] : entries(text).map(([, version]) => version)
}

function checkLink(text: Place | undefined, report: Report): void {
  for (const version of versions(text)) {
    const link = textOf(version)
    if (link !== undefined && !isSafeLink(link)) report.error(version, `"${link}" ${UNSAFE}`)
    else if (link && /^www\./i.test(link)) report.warn(version, `"${link}" is a path on this site; the address of another begins with https://`, `https://${link}`) // biome-ignore format: one sentence
  }
}

function checkHtml(text: Place, report: Report): void {
  for (const version of versions(text)) {
    const html = textOf(version)
    if (html !== undefined) for (const refused of buildTree(html).refused) report.error(version, refused)
  }
}

function checkOne(content: Place, report: Report): void {
  const present = KEYS.filter((key) => at(content, key))
  if (present.length > 1)
    report.error(keyOf(content, present[1]!), `content is one thing: "${present[0]}" or "${present[1]}", not both`)
  const fields = at(content, 'fields')
  for (const [name, value] of entries(fields)) {
    if (isLinkName(name)) checkLink(value, report)
    else for (const version of versions(value)) if (isScriptLink(textOf(version) ?? '')) report.error(version, `${JSON.stringify(version.value)} ${UNSAFE}`) // biome-ignore format: one sentence
  }
  const attributes = at(content, 'attributes')
  for (const [name, value] of entries(attributes)) {
    const refusal = refuseAttribute(name)
    if (refusal) report.error(keyOf(attributes!, name), refusal)
    else if (isLinkName(name)) checkLink(value, report)
  }
  const image = at(content, 'image')
  if (image) checkLink(at(image, 'src'), report)
  const template = at(content, 'template')
  const selector = textOf(template)
  if (template && selector && !/^#[\p{L}\p{N}_-]+$/u.test(selector)) report.error(template, `"${selector}" must be the id of a <template>, with # before it`, /^[\w-]+$/.test(selector) ? `#${selector}` : undefined) // biome-ignore format: one sentence
  const survey = at(content, 'survey')
  if (survey && at(survey, 'kind')?.value === 'choice' && !each(at(survey, 'choices')).length) report.error(survey, 'a survey of kind "choice" needs "choices"') // biome-ignore format: one sentence
}

/** Contents: one thing each, safe links, allowed markup. */
export function checkContent({ kinds }: Survey, report: Report): void {
  for (const content of kinds.content ?? []) checkOne(content, report)
  for (const html of kinds.html ?? []) checkHtml(html, report)
  for (const tree of kinds.tree ?? [])
    report.error(tree, '"tree" is written by "lotse build"; write "html" instead', 'html')
  for (const links of kinds.links ?? []) for (const [, link] of entries(links)) checkLink(link, report)
}
