import type { Properties } from './event.ts'

/** A product as GA4 names its parameters; `item_id` or `item_name` is needed. https://developers.google.com/analytics/devguides/collection/ga4/ecommerce */
export interface Item {
  item_id?: string
  item_name?: string
  affiliation?: string
  coupon?: string
  discount?: number
  index?: number
  item_brand?: string
  item_category?: string
  item_category2?: string
  item_category3?: string
  item_category4?: string
  item_category5?: string
  item_list_id?: string
  item_list_name?: string
  item_variant?: string
  location_id?: string
  /** Of one, in `currency`. */
  price?: number
  quantity?: number
}

/** `currency`: ISO 4217; `value`: in that currency, the sum over `items`. */
interface Goods {
  currency?: string
  value?: number
  items?: Item[]
}
interface ListOfItems {
  item_list_id?: string
  item_list_name?: string
  items?: Item[]
}
interface Promotion {
  creative_name?: string
  creative_slot?: string
  promotion_id?: string
  promotion_name?: string
  items?: Item[]
}
interface Order extends Goods {
  transaction_id: string
  coupon?: string
  shipping?: number
  tax?: number
}
interface Lead {
  currency?: string
  value?: number
}
/** Others are kept as they are. */
type Open<T> = T & { [other: string]: unknown }

/**
 * Name → parameters: the e-commerce and lead events that Google Analytics 4 recommends, and what companies do beside them. Names
 * that are not here are taken as well. https://support.google.com/analytics/answer/9267735
 */
export interface KnownEvents {
  view_item_list: Open<ListOfItems>
  select_item: Open<ListOfItems>
  view_item: Open<Goods>
  add_to_wishlist: Open<Goods>
  add_to_cart: Open<Goods>
  remove_from_cart: Open<Goods>
  view_cart: Open<Goods>
  begin_checkout: Open<Goods & { coupon?: string }>
  add_shipping_info: Open<Goods & { coupon?: string; shipping_tier?: string }>
  add_payment_info: Open<Goods & { coupon?: string; payment_type?: string }>
  purchase: Open<Order & { customer_type?: 'new' | 'returning' }>
  refund: Open<Order>
  view_promotion: Open<Promotion>
  select_promotion: Open<Promotion>
  search: Open<{ search_term: string; results?: number }>
  view_search_results: Open<{ search_term: string; results?: number }>
  login: Open<{ method?: string }>
  sign_up: Open<{ method?: string }>
  share: Open<{ method?: string; content_type?: string; item_id?: string }>
  select_content: Open<{ content_type?: string; content_id?: string }>
  generate_lead: Open<Lead & { lead_source?: string }>
  qualify_lead: Open<Lead>
  disqualify_lead: Open<Lead & { disqualified_lead_reason?: string }>
  working_lead: Open<Lead & { lead_status?: string }>
  close_convert_lead: Open<Lead>
  close_unconvert_lead: Open<Lead & { unconvert_lead_reason?: string }>
  /** Asked for a quote, as companies buy. */
  request_quote: Open<Goods>
  find_dealer: Open<{ search_term?: string; region?: string }>
  book_appointment: Open<{ method?: string }>
  /** Registered a product they own. */
  register_product: Open<Item>
  /** Used a product they own: manual, app, accessory. */
  product_use: Open<Item & { method?: string }>
}

/**
 * The site's own events, written by `lotse types` into this interface:
 * `declare module '@lotse/contract' { interface SiteEvents { … } }`.
 */
// biome-ignore lint/suspicious/noEmptyInterface: it is for the site to fill
export interface SiteEvents {}

type Typed = KnownEvents & SiteEvents

/** What an event of this name may carry; of a name that nobody declared: anything that is JSON. */
export type PropertiesOf<Name extends string> = Name extends keyof Typed ? Typed[Name] : Properties
