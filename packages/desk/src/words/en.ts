import type { Words } from './words.ts'

export const en: Words = {
  report: 'Report',
  places: 'Pages',
  rules: 'Rules',
  range: 'Time covered',
  ranges: { 7: '7 days', 30: '30 days', 90: '90 days', 0: 'All' },
  language: 'Language',
  theme: { day: 'Day', night: 'Night', label: 'Colours' },
  loading: 'Taking soundings…',
  failed: 'The collector does not answer. What you see may be old.',
  counted: 'How is this counted?',
  asTable: 'As a table',
  csv: (name) => `Save as CSV: ${name}`,
  until: (from, to) => (from === to ? from : `${from} to ${to}`),

  totals: { visitors: 'Visitors', visits: 'Visits', orders: 'Orders', value: 'Order value', events: 'Events' },
  totalsDefinition: {
    visitors: 'Browsers with at least one event, counted by their own random id. Robots are left out.',
    visits: 'A visit ends after 30 minutes without an event.',
    orders: 'purchase events; the same transaction_id counts once per visitor.',
    value: 'Sum of value of these orders.',
    events: 'Everything stored in this time. Each event is stored once, however often it was sent.',
  },
  change: (change) => `${change} against the time before`,

  who: 'Who comes?',
  whoDefinition:
    'Visitors per day (UTC) by the persona that their last event of that day gave. The classifier is the same as in the page. Fewer than 10 real visitors are withheld and drawn as none.',
  day: 'Day shown in figures',
  unknown: 'not yet known',

  journey: 'Where does the journey lead?',
  journeyDefinition:
    'Journeys of everyone seen in this time, from their first day on, drawn for their first four moves. A band is as wide as the number of visitors; where a bar has no band leaving, they have stayed. Moves back are drawn in sand: evidence that has faded, or a phase that was done with. Moves of fewer than 10 visitors are withheld.',
  now: 'Phase now',
  nowDefinition: 'By the last event of each visitor seen in this time.',
  moves: 'Most frequent moves',
  movesHead: { move: 'Move', count: 'How often', days: 'Days before it' },
  flow: (visitors, from, to, step) =>
    `${visitors} moved from ${from} to ${to} (move ${step})`,
  stay: (visitors, phase, step) =>
    step === 0 ? `${visitors} began in ${phase}` : `${visitors} in ${phase} after ${step} ${step === 1 ? 'move' : 'moves'}`,
  start: 'Start',
  move: (step) => `Move ${step}`,
  noMoves: 'Nobody has moved on yet.',

  matrix: 'Who stands where?',
  matrixDefinition: (least) =>
    `Visitors seen in this time by persona and phase of their last event. Cells of fewer than ${least} real visitors are withheld, and where needed a few more, so that nobody can be recognised. Sample data is nobody and is shown.`,
  withheld: (least) => `fewer than ${least}, or withheld with such a cell`,
  withheldNote: (cells) => `${cells} cells withheld to protect visitors.`,
  persona: 'Persona',

  slots: 'What do the slots achieve?',
  slotsDefinition:
    'Seen means: half of it in view for a second. Click rate: of the visitors who saw it, those who clicked in it. Conversion: those who reached the goal after first seeing it. The difference is against visitors who would have seen the same and were held out; the bar is the interval that holds with 95 % on every day you look (always-valid, Waudby-Smith et al. 2024). Variants of fewer than 10 visitors are withheld.',
  noSlots: 'No slot has been seen yet. Slots and their variants are written in lotse.json.',
  noExposures: (slots) => `Not seen yet: ${slots}.`,
  goal: (goal) => `Goal: ${goal}`,
  noGoal: 'No goal set: conversion cannot be counted.',
  slotHead: { variant: 'Variant', visitors: 'Visitors', exposures: 'Seen', clicks: 'Click rate', conversion: 'Conversion', uplift: 'Against held out' },
  defaultVariant: 'own content',
  uplift: {
    better: (points) => `Works: ${points} points.`,
    worse: (points) => `Does harm: ${points} points. Change it.`,
    'no-difference': () => 'No difference worth seeing.',
    'not-yet-enough': (visitors) => `Not yet enough visitors: about ${visitors} more.`,
  },
  days: (days) => `Not yet enough visitors: about ${days} more days.`,
  mismatch: 'The visitors are not divided as the config says. Do not trust this comparison: look for redirects, errors or robots that hit one group only.',
  noHoldout: 'Nobody is held out (holdoutPercent), so there is nothing to compare with.',
  interval: (low, high) => `between ${low} and ${high} points`,


  voice: 'What customers say',
  voiceDefinition: (least) =>
    `Net promoter score: share of 9 and 10 less share of 0 to 6, −100 to 100, by the phase at the time of the answer. Scores and counts of fewer than ${least} visitors are withheld, and where needed the next smallest.`,
  noVoice: 'No answers yet. A slot can ask: content of kind survey.',
  allPhases: 'All',
  answers: (answers) => `${answers} answers`,
  detractors: 'detractors', passives: 'passives', csat: 'Satisfaction, of 5:', promoters: 'promoters',

  channels: 'How do they find us?',
  channelsDefinition: 'Visits by where they came from: a channel beside the web, the campaign, else the referring page; with the orders placed in these visits.',
  channelHead: { channel: 'Channel', visits: 'Visits', orders: 'Orders', value: 'Value' },
  channel: { direct: 'typed or bookmark', search: 'search', paid: 'ads', social: 'social', referral: 'other sites', email: 'mail', display: 'banners', affiliate: 'partners', store: 'in the shop', app: 'app', till: 'till', unknown: 'not known' },

  dead: 'Refused events',
  deadDefinition: 'Events that did not fit their declaration. They are kept with the reason, and count nowhere.',
  noDead: 'None. Every event fitted its declaration.',
  bots: (bots) => `Robots: ${bots} left out`,
  countBots: 'count robots, too',

  sample: (share) => `Includes sample data: ${share} of the visitors shown are made up.`,
  removeSample: 'Remove sample data',
  confirmSample: 'Really remove? It does not come back.',
  keep: 'Keep',

  empty: {
    title: 'No ship in sight yet',
    text: 'Nobody has been here whose events may be stored. Open the shop in another tab, agree to be measured, and click around: this page follows within a few seconds.',
    steps: [
      'The page has the script tag in its head:',
      'lotse.json names the collector under collect.endpoint.',
      'The visitor has agreed: before that, nothing is stored and nothing is sent.',
    ],
    dead: (count) => `${count} events arrived, but were refused. The reasons stand below.`,
  },
  phases: { discover: 'Discover', explore: 'Explore', buy: 'Buy', use: 'Use', ask: 'Ask', engage: 'Engage' },
  foot: 'All figures come from events that visitors agreed to. No address is stored.',
} // biome-ignore format: one glance
