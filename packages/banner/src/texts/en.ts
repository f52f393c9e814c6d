/** Every text of the banner; `{…}` is filled in. The first lines name a purpose in the middle of a sentence. */
export const en = {
  analytics: 'visit statistics',
  personalization: 'content chosen for you',
  ads: 'advertising chosen for you',
  title: 'What may we remember?',
  ask: 'We ask for your consent to {purposes}: voluntary, for {days} days, yours to withdraw at any time.',
  notice: 'We use your visits for {purposes}. You can reject this now or at any time.',
  reject: 'Reject all',
  accept: 'Accept all',
  settings: 'Settings',
  privacy: 'Privacy notice',
  imprint: 'Imprint',
  settingsTitle: 'Privacy settings',
  settingsText:
    'Each consent is voluntary and lasts {days} days. If you withdraw it, what was stored in this browser is erased.',
  necessary: 'Necessary',
  necessaryText:
    'Only this choice is stored: in this browser, for {days} days, without an identifier. Otherwise we would have to ask on every page.',
  analyticsText:
    'We count page views, clicks and purchases to improve this website. For this, a random number and entries not yet sent are kept in this browser, for at most {days} days.',
  personalizationText:
    'From what you look at here we infer your interests and choose what to show you. This happens in this browser; history and result are kept in it, for at most {days} days.',
  adsText:
    'We tell the advertising services of this website whether you agree. What they store and who receives it is under “{privacy}”.',
  toUs: 'Only this website receives it.',
  toHost: 'It is received by {host}.',
  toNobody: 'Nothing of it is sent.',
  withStatistics: 'Some of it is sent only if you also allow “{analytics}”.',
  save: 'Save selection',
  close: 'Close',
  about: 'What we know about you',
}

export type Texts = { [key in keyof typeof en]: string }
