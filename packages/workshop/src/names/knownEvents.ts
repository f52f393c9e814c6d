type ValueType = 'text' | 'number' | 'boolean' | 'list'

/** An event that needs no declaration. */
export interface KnownEvent {
  /** One line for people. */
  about: string
  /** Properties that it is known to carry; others are kept, too. */
  properties: { [name: string]: ValueType }
}

const TYPES: { [mark: string]: ValueType } = { '#': 'number', '?': 'boolean', '*': 'list' }

/** `value# items* currency`: # number, ? boolean, * list, else text. */
const event = (about: string, properties = ''): KnownEvent => ({
  about,
  properties: Object.fromEntries(
    properties
      .split(' ')
      .filter(Boolean)
      .map((word) => [word.replace(/[#?*]$/, ''), TYPES[word.at(-1)!] ?? 'text']),
  ),
})

const CART = 'currency value# items*'
const LIST = 'item_list_id item_list_name items*'
const PROMOTION = 'creative_name creative_slot promotion_id promotion_name items*'
const ITEM = 'item_id item_name item_category item_brand item_variant price# quantity#'
const LINK = 'link_url link_domain link_text link_id link_classes outbound?'
const FORM = 'form_id form_name form_destination'
const VIDEO = 'video_title video_url video_provider video_duration# video_current_time# video_percent#'
const SLOT = 'slot variant arm persona phase'

/**
 * Events by name: those that Google Analytics 4 recommends or collects by itself, with their parameters, and Lotse's own.
 * Source: Google Analytics 4, "Recommended events" and "Automatically collected events".
 */
export const knownEvents: { [name: string]: KnownEvent } = {
  page_view: event('A page was seen.', 'page_location page_title page_referrer page_path'),
  persona_corrected: event('The visitor said: that is not me.'),
  screen_view: event('A screen of an app was seen.', 'screen_name screen_class'),
  session_start: event('A visit began.'),
  first_visit: event('The first visit of this browser.'),
  user_engagement: event('Active time on a page.', 'engagement_time_msec#'),
  scroll: event('Scrolled to a depth of the page.', 'percent_scrolled#'),
  click: event('A click on a link or button.', `${LINK} element`),
  file_download: event('A file was downloaded.', `${LINK} file_name file_extension`),
  search: event('Searched on the site.', 'search_term results#'),
  view_search_results: event('Saw the results of a search.', 'search_term results#'),
  select_content: event('Chose a piece of content.', 'content_type content_id'),
  share: event('Shared something.', 'method content_type item_id'),
  login: event('Logged in.', 'method'),
  sign_up: event('Opened an account.', 'method'),
  identify: event('Became known by the id of their account.'),
  join_group: event('Joined a group or loyalty programme.', 'group_id'),
  video_start: event('A video began to play.', VIDEO),
  video_progress: event('A video played to a part of its length.', VIDEO),
  video_complete: event('A video played to its end.', VIDEO),
  tutorial_begin: event('Began a tutorial.'),
  tutorial_complete: event('Finished a tutorial.'),
  view_item_list: event('Saw a list of products.', LIST),
  select_item: event('Chose a product from a list.', LIST),
  view_item: event('Saw a product.', `${CART} ${ITEM}`),
  add_to_wishlist: event('Put a product on the wish list.', `${CART} ${ITEM}`),
  add_to_cart: event('Put a product into the cart.', `${CART} ${ITEM}`),
  remove_from_cart: event('Took a product out of the cart.', `${CART} ${ITEM}`),
  view_cart: event('Saw the cart.', CART),
  begin_checkout: event('Began to check out.', `${CART} coupon`),
  add_shipping_info: event('Chose how to ship.', `${CART} coupon shipping_tier`),
  add_payment_info: event('Chose how to pay.', `${CART} coupon payment_type`),
  purchase: event('Ordered.', `${CART} transaction_id coupon shipping# tax# customer_type`),
  refund: event('Was paid back.', `${CART} transaction_id coupon shipping# tax#`),
  view_promotion: event('Saw a promotion.', PROMOTION),
  select_promotion: event('Clicked a promotion.', PROMOTION),
  generate_lead: event('Left a request.', 'currency value# lead_source'),
  qualify_lead: event('The request fits.', 'currency value#'),
  disqualify_lead: event('The request does not fit.', 'currency value# disqualified_lead_reason'),
  working_lead: event('The request is being worked on.', 'currency value# lead_status'),
  close_convert_lead: event('The request became a customer.', 'currency value#'),
  close_unconvert_lead: event('The request came to nothing.', 'currency value# unconvert_lead_reason'),
  earn_virtual_currency: event('Earned points.', 'virtual_currency_name value#'),
  spend_virtual_currency: event('Spent points.', 'virtual_currency_name value# item_name'),
  ad_impression: event('Saw an advertisement.', 'ad_platform ad_source ad_format ad_unit_name currency value#'),
  campaign_details: event('Came by a campaign.', 'campaign_id campaign source medium term content'),
  level_start: event('Began a level.', 'level_name'),
  level_end: event('Ended a level.', 'level_name success?'),
  level_up: event('Reached a level.', 'level# character'),
  post_score: event('Reached a score.', 'score# level# character'),
  unlock_achievement: event('Earned a badge.', 'achievement_id'),
  group: event('Belongs to a group: a company, a household.'),
  alias: event('Two ids are one person.'),
  exception: event('An error on the page.', 'description fatal?'),
  form_start: event('Began to fill a form.', FORM),
  form_submit: event('Sent a form.', `${FORM} form_submit_text`),
  form_error: event('A form refused what was typed.', `${FORM} field error repeated#`),
  form_abandon: event('Left a form unfinished.', `${FORM} field`),
  rage_click: event('Clicked the same place again and again.', 'element count#'),
  dead_click: event('Clicked something that did nothing.', 'element'),
  checkout_stall: event('Stood still in the checkout.', 'step seconds#'),
  exposure: event('Half of a slot was seen for a second.', SLOT),
  exposure_click: event('Clicked inside a slot.', `${SLOT} ${LINK}`),
  exposure_dwell: event('How long a slot was in view.', `${SLOT} engagement_time_msec#`),
  survey_answer: event('Answered the question of a slot.', `${SLOT} kind score# answer`),
  web_vitals: event(
    'How fast and steady the page was.',
    'metric value# rating navigation metric_name metric_value# metric_rating metric_id LCP# INP# CLS# FCP# TTFB#',
  ),
  events_dropped: event('Events were lost because the queue was full.', 'count# reason'),
  join_token: event('Was given a token by which a later order is joined.', 'token'),
  request_quote: event('Asked for a quote.', 'currency value# items*'),
  find_dealer: event('Looked for a dealer.', 'search_term region'),
  book_appointment: event('Booked an appointment.', 'method'),
  register_product: event('Registered a product they own.', ITEM),
  product_use: event('Used a product: manual, app, accessory.', `${ITEM} method`),
  submit_review: event('Wrote a review.', 'item_id item_name rating#'),
  apply_coupon: event('Typed a coupon.', 'coupon'),
  compare: event('Compared products.', 'items* item_ids* item_id'),
  filter: event('Narrowed down a list.', 'filter_name filter_value'),
  newsletter_signup: event('Subscribed to the newsletter.', 'method'),
  contact: event('Got in touch.', 'method'),
  view_help: event('Looked for help.', 'topic'),
  request_return: event('Asked to send something back.', 'transaction_id reason items*'),
  print_page: event('Printed the page.'),
  copy_text: event('Copied text.', 'length#'),
}

/** Properties of a product in `items`, as Google Analytics 4 names them. */
export const itemProperties: string[] = [
  'item_id', 'item_name', 'affiliation', 'coupon', 'discount', 'index', 'item_brand', 'item_category', 'item_category2', 'item_category3',
  'item_category4', 'item_category5', 'item_list_id', 'item_list_name', 'item_variant', 'location_id', 'price', 'quantity',
] // biome-ignore format: a word list
