type ValueType = 'text' | 'number' | 'boolean' | 'list'

/** Facts that Lotse supplies, with their types. */
export const knownFacts: { [path: string]: ValueType } = {
  'page.path': 'text',
  'page.title': 'text',
  'page.type': 'text',
  'page.category': 'text',
  'page.value': 'number',
  'page.referrerClass': 'text',
  'page.url': 'text',
  'page.referrer': 'text',
  'page.product.id': 'text',
  'page.product.name': 'text',
  'page.product.brand': 'text',
  'page.product.category': 'text',
  'page.product.price': 'number',
  'page.product.currency': 'text',
  'page.product.availability': 'text',
  'page.product.rating': 'number',
  'page.breadcrumb': 'list',
  'campaign.source': 'text',
  'campaign.medium': 'text',
  'campaign.name': 'text',
  'campaign.term': 'text',
  'campaign.content': 'text',
  'campaign.clickId': 'text',
  'campaign.first.source': 'text',
  'campaign.first.medium': 'text',
  'campaign.first.name': 'text',
  'device.class': 'text',
  channel: 'text',
  language: 'text',
  region: 'text',
  'cart.value': 'number',
  'cart.quantity': 'number',
  'cart.items': 'list',
  'visit.count': 'number',
  'visit.isFirst': 'boolean',
  'visit.pages': 'number',
  'visit.daysSinceLast': 'number',
  'user.id': 'text',
  'user.loggedIn': 'boolean',
  'user.daysSincePurchase': 'number',
  'consent.analytics': 'boolean',
  'consent.personalization': 'boolean',
  'consent.ads': 'boolean',
}

/** Facts whose values are a closed list. */
export const knownValues: { [path: string]: string[] } = {
  'device.class': ['phone', 'tablet', 'desktop'],
  'page.referrerClass': ['none', 'internal', 'search', 'social', 'email', 'other'],
}

/** The default journey, in its order. */
export const defaultPhases: string[] = ['discover', 'explore', 'buy', 'use', 'ask', 'engage']

/** Purposes that need no text of the site. */
export const knownPurposes: string[] = ['necessary', 'analytics', 'personalization', 'ads']
