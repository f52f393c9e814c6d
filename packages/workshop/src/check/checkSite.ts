import { suggest } from '../suggest.ts'
import { at, each, entries, keyOf, type Place, type Report, textOf } from '../walk/place.ts'
import type { Survey } from './survey.ts'

const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/

function parsed(address: string): URL | undefined {
  try {
    return new URL(address)
  } catch {
    return undefined
  }
}

function checkEndpoint(place: Place, report: Report): void {
  const endpoint = textOf(place)
  if (!endpoint || (endpoint.startsWith('/') && !/^\/[/\\]/.test(endpoint) && !/\s/.test(endpoint))) return
  const url = parsed(endpoint)
  const https = endpoint.replace(/^(?:[a-z]+:)?\/{0,2}/i, 'https://')
  const fixed = !/\s/.test(endpoint) && parsed(https)?.hostname.includes('.') ? https : undefined
  if (!url || !/^https?:$/.test(url.protocol) || !/^https?:\/\//i.test(endpoint))
    report.error(place, `"${endpoint}" is no address; write https://…, or a path on this site such as "/"`, fixed)
  else if (url.protocol === 'http:' && !LOOPBACK.test(url.hostname))
    report.error(place, `"${endpoint}" must be https; http is for localhost only`, fixed)
  else if (url.username || url.password) report.error(place, 'an address must not carry a password; every visitor could read it')
  else if (url.search || url.hash) report.error(place, 'the address is the base of /v1/…; it has no ? or #', endpoint.split(/[?#]/)[0])
  else if (/\/v1(\/\w*)?\/?$/.test(url.pathname)) report.warn(place, '"/v1/…" is added by Lotse', endpoint.replace(/\/v1(\/\w*)?\/?$/, '')) // biome-ignore format: one sentence
}

function checkPage(page: Place, report: Report): void {
  const [match, selector] = [at(page, 'match'), at(page, 'selector')]
  if (!match && !selector) report.error(page, 'this page needs "match" (a path) or "selector"')
  const path = textOf(match)
  if (match && path && !/^[/*]/.test(path)) report.error(match, `"${path}" must begin with / or *`, /^https?:/.test(path) ? parsed(path)?.pathname : `/${path}`) // biome-ignore format: one sentence
  if (!['type', 'category', 'value'].some((key) => at(page, key))) report.warn(page, 'this page names neither type nor category nor value') // biome-ignore format: one sentence
}

function checkPreview(place: Place, report: Report): void {
  if (!Array.isArray(place.value)) return
  for (const origin of each(place)) {
    const text = textOf(origin)
    if (text && parsed(text)?.origin !== text) report.error(origin, `"${text}" is no origin; write e.g. "https://shop.example"`, parsed(text)?.origin.replace(/^null$/, '') || undefined) // biome-ignore format: one sentence
  }
}

function checkModes(modes: Place, report: Report): void {
  for (const [region] of entries(modes))
    if (region !== 'default' && !/^[A-Z]{2}(-[A-Z0-9]{1,3})?$/.test(region)) {
      const upper = region.toUpperCase()
      const meant = suggest(region, ['default']) ?? (/^[A-Z]{2}(-[A-Z0-9]{1,3})?$/.test(upper) ? upper : undefined)
      report.error(
        keyOf(modes, region),
        `"${region}" is no region; write "default" or a country code such as "US"`,
        meant,
      )
    }
}

function checkDestination(place: Place, report: Report): void {
  const endpoint = at(place, 'endpoint')
  const type = textOf(at(place, 'type'))
  if (type === 'dataLayer') {
    if (endpoint) report.error(endpoint, 'a dataLayer has no address; it is in the page')
    if (at(place, 'persona')?.value !== true) report.error(place, 'a dataLayer is told persona and phase, and only with "persona": true') // biome-ignore format: one sentence
  } else if (endpoint) checkEndpoint(endpoint, report)
  else if (type) report.error(place, `"${type}" needs "endpoint"`)
}

/** The first of several with one id stands. */
function checkTwice(places: Place[], what: string, report: Report): void {
  const seen = new Set<unknown>()
  for (const id of places.map((place) => at(place, 'id'))) {
    if (id && seen.has(id.value)) report.error(id, `the ${what} "${id.value}" stands twice`)
    if (id) seen.add(id.value)
  }
}

/** Addresses, pages, regions, purposes, destinations. */
export function checkSite({ kinds }: Survey, report: Report): void {
  for (const collect of kinds.collect ?? []) {
    const endpoint = at(collect, 'endpoint')
    if (endpoint) checkEndpoint(endpoint, report)
  }
  for (const destination of kinds.destination ?? []) checkDestination(destination, report)
  checkTwice(kinds.destination ?? [], 'destination', report)
  for (const page of kinds.page ?? []) checkPage(page, report)
  for (const preview of kinds.preview ?? []) checkPreview(preview, report)
  for (const modes of kinds.modes ?? []) checkModes(modes, report)
  for (const consent of kinds.consent ?? []) {
    const seen = new Set<unknown>()
    for (const purpose of each(at(consent, 'purposes'))) {
      const id = typeof purpose.value === 'string' ? purpose : at(purpose, 'id')
      if (id && seen.has(id.value)) report.error(id, `the purpose "${id.value}" stands twice`)
      if (id) seen.add(id.value)
    }
  }
}
