/**
 * One visitor event as it crosses the wire and as it stands in a log: Segment's message envelope with
 * GA4's recommended event names and parameters.
 * Source: Segment HTTP API (type, event, messageId, anonymousId, userId, timestamp, properties, context);
 * Google Analytics 4 "Recommended events".
 */
export interface LotseEvent {
  /** UUIDv7 (RFC 9562), stable over every retry: the collector stores one event per id. */
  messageId: string
  type: 'track' | 'page' | 'screen' | 'identify' | 'group' | 'alias'
  /** GA4 name, e.g. `page_view`, `add_to_cart`; of `page` messages it is `page_view`. */
  event?: string
  /** The visitor's id on this site; a random UUID, made only after consent. */
  anonymousId: string
  userId?: string
  /** When it happened, by the clock of the page: ISO 8601 with milliseconds, UTC. */
  timestamp: string
  properties?: Properties
  traits?: Properties
  context?: EventContext
}

export type Json = string | number | boolean | null | Json[] | { [key: string]: Json }
export type Properties = { [name: string]: Json }

/** Everything a log must carry so that it can be classified again with the same answer. */
export interface EventContext {
  library?: { name: string; version: string }
  page?: PageFacts
  campaign?: CampaignFacts
  device?: DeviceFacts
  channel?: string
  /** BCP 47, from `<html lang>` first. */
  language?: string
  /** Facts of the site (nested JSON) that changed with this event; they hold from this event on. */
  facts?: Properties
  /** Purposes granted when the event happened. */
  consent?: { analytics?: boolean; personalization?: boolean; ads?: boolean }
  /** `navigator.webdriver` or a declared bot: marked, not dropped. */
  bot?: boolean
  [other: string]: unknown
}

export interface PageFacts {
  /** Path without query, as matched by `pages`. */
  path?: string
  /** Origin, path and the allow-listed query parameters only. */
  url?: string
  title?: string
  referrer?: string
  /** From `pages` in the config: `product`, `cart`, `help`, … */
  type?: string
  category?: string
  /** Declared step value: what reaching this page is worth, in the shop's own unit. */
  value?: number
  /** `none` (typed, bookmark), `internal`, `search`, `social`, `email`, `other`. */
  referrerClass?: string
  /** What the page says by schema.org (JSON-LD) it is about. */
  product?: ProductFacts
  /** Names of its schema.org `BreadcrumbList`, the outermost first. */
  breadcrumb?: string[]
}

/** Of a schema.org `Product` or `ProductGroup`. */
export interface ProductFacts {
  /** `sku`, `productID`, `gtin…` or `productGroupID`, the first there is. */
  id?: string
  name?: string
  brand?: string
  category?: string
  /** Of the first offer, or the lowest of an aggregate. */
  price?: number
  /** ISO 4217 */
  currency?: string
  /** schema.org's name without its address: `InStock`, `OutOfStock`, … */
  availability?: string
  /** Average rating. */
  rating?: number
}

export interface CampaignFacts {
  source?: string
  medium?: string
  name?: string
  term?: string
  content?: string
  clickId?: string
  /** On the first page view of a visitor: how they came at first. */
  first?: { source?: string; medium?: string; name?: string }
}

export interface DeviceFacts {
  class?: 'phone' | 'tablet' | 'desktop'
}

/** What `POST /v1/batch` takes (Segment's shape). */
export interface Batch {
  batch: LotseEvent[]
  sentAt: string
  writeKey?: string
}

/** What became of an event: on disk, only in this page's memory, or refused. */
export interface TrackResult {
  id: string
  state: 'durable' | 'memory' | 'dropped'
  reason?: string
}
