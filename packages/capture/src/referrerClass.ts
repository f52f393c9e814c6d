const SEARCH = /(?:^|\.)(?:google|bing|duckduckgo|ecosia|qwant|startpage|yahoo|yandex|baidu|brave)\./
const SOCIAL = /(?:^|\.)(?:facebook|instagram|linkedin|pinterest|reddit|tiktok|twitter|x|youtube|mastodon|bsky)\./
const MAIL = /(?:^|\.)(?:mail|outlook|webmail|gmx|web)\./

/** Where a visit comes from, coarsely enough to name nobody. */
export function referrerClass(referrer: string, host: string): string {
  if (!referrer) return 'none'
  let from: string
  try {
    from = `${new URL(referrer).hostname}.`
  } catch {
    return 'other'
  }
  if (from === `${host}.`) return 'internal'
  return SEARCH.test(from) ? 'search' : SOCIAL.test(from) ? 'social' : MAIL.test(from) ? 'email' : 'other'
}
