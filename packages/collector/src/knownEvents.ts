/**
 * Event names that need no declaration in `lotse.json`: Google Analytics 4's automatic, enhanced-measurement and
 * recommended events, and Lotse's own.
 * Source: https://developers.google.com/analytics/devguides/collection/ga4/reference/events
 */
export const knownEvents: ReadonlySet<string> = new Set([
  // automatic and enhanced measurement
  'click', 'file_download', 'first_visit', 'form_start', 'form_submit', 'page_view', 'screen_view', 'scroll',
  'session_start', 'user_engagement', 'video_complete', 'video_progress', 'video_start', 'view_search_results',
  // recommended
  'ad_impression', 'add_payment_info', 'add_shipping_info', 'add_to_cart', 'add_to_wishlist', 'begin_checkout',
  'campaign_details', 'close_convert_lead', 'close_unconvert_lead', 'disqualify_lead', 'earn_virtual_currency',
  'exception', 'generate_lead', 'join_group', 'level_end', 'level_start', 'level_up', 'login', 'post_score', 'purchase',
  'qualify_lead', 'refund', 'remove_from_cart', 'search', 'select_content', 'select_item', 'select_promotion', 'share',
  'sign_up', 'spend_virtual_currency', 'tutorial_begin', 'tutorial_complete', 'unlock_achievement', 'view_cart',
  'view_item', 'view_item_list', 'view_promotion', 'working_lead',
  // Lotse's own
  'checkout_stall', 'dead_click', 'events_dropped', 'exposure', 'exposure_click', 'form_abandon', 'form_error',
  'rage_click', 'survey_answer', 'web_vitals',
  // messages without a name of their own
  'alias', 'group', 'identify',
]) // biome-ignore format: one glance
