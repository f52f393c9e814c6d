import type { Json, LotseEvent } from '@lotse/contract'
import { cleanUrl } from './cleanUrl.ts'

/** The part before the @ has at most 64 characters (RFC 5321); without a bound a long text would take the square of its length. */
const MAIL = /[\w.!#$%&'*+/=?^`{|}~-]{1,64}(?:@|%40)[\w-]+(?:\.[\w-]+)+/gi
/** International numbers, and national ones that are written as such; not numbers of goods, nor dates. */
const PHONE =
  /(^|[^\w./-])((?:\+|00)[1-9](?:[ ()/.-]{0,3}\d){6,13}|\(?0(?!\d[-/]\d\d[-/]\d{4})\d{1,5}[ )/-]+\d(?:[ /-]?\d){4,9}|01[567]\d{8,9}|\(?[2-9]\d\d\)?[ -]\d{3}-\d{4})(?![\w-])/g
/** Also as they stand in addresses. */
const CARD = /(^|\W|%\w\w)([3-6]\d{3}(?:(?:[ +-]|%20)?\d){10,15})(?!\w)/g
/** Signed and encrypted tokens (RFC 7515, 7516): `{"` in base64url, then two to four parts more. */
const TOKEN = /(^|\W|%\w\w)eyJ[\w-]+(?:\.[\w-]*){2,4}/g

/** The check digit of payment cards (ISO/IEC 7812-1, annex B). */
function isLuhn(digits: string): boolean {
  const sum = [...digits].reverse().reduce((total, digit, i) => {
    const twice = Number(digit) * (1 + (i % 2))
    return total + (twice > 9 ? twice - 9 : twice)
  }, 0)
  return sum % 10 === 0
}

function clean(text: string, query: string[]): string {
  const address = /^https?:\/\/\S+[?#@]/.test(text) ? cleanUrl(text, query) : text
  return address
    .replace(TOKEN, '$1[token]')
    .replace(MAIL, '[mail]')
    .replace(CARD, (all, before, number) => (isLuhn(number.replace(/%20|\D/g, '')) ? `${before}[card]` : all))
    .replace(PHONE, '$1[phone]')
}

/**
 * Takes mail addresses, telephone and card numbers and sessions' tokens out of every text of an event's properties, page and campaign, and
 * queries that are not allow-listed out of addresses. What the site says on purpose, by `identify` and `facts`, stays.
 */
export function redact({ properties, context = {}, ...event }: LotseEvent, query: string[] = []): LotseEvent {
  const walk = <T>(value: T): T => {
    if (typeof value === 'string') return clean(value, query) as T
    if (Array.isArray(value)) return value.map(walk) as T
    if (!value || typeof value !== 'object') return value
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, walk(one as Json)])) as T
  }
  const { page, campaign } = context
  return {
    ...event,
    ...(properties && { properties: walk(properties) }),
    context: { ...context, ...(page && { page: walk(page) }), ...(campaign && { campaign: walk(campaign) }) },
  }
}
