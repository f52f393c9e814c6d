import { sayDuration, sayMoment, sayTime } from './times.ts'
import type { RulesWords } from './words.ts'

const several = (count: number, one: string): string => `${count} ${one}${count === 1 ? '' : 's'}`

export const en: RulesWords = {
  title: 'Rules',
  file: 'lotse.json',
  editor: 'The file lotse.json. Tab leaves the editor, Ctrl and space complete.',
  loading: 'Rolling out the chart…',
  failed: 'The server does not answer, or it has no rules to edit. It is started with them by: lotse serve --config lotse.json',
  kept: 'Kept in this browser until you save it.',
  views: 'Views of the rules',
  tabs: { file: 'File', read: 'Read aloud', forms: 'Forms', matrix: 'Who sees what', play: 'Try a journey', simulate: 'Against the log', versions: 'Publish' },
  stale: 'The text has errors. What you see here is of the last text without.',
  noConfig: 'As soon as the text has no errors, it appears here.',
  duration: (text) => sayDuration(text, 'en'),
  moment: (iso) => sayMoment(iso, 'en'),
  problems: {
    title: (errors, warnings) => errors + warnings ? [errors && several(errors, 'error'), warnings && several(warnings, 'hint')].filter(Boolean).join(', ') : 'Nothing to complain about',
    level: { error: 'Error', warning: 'Hint' },
    line: (line) => `line ${line}`,
    meant: 'Meant was probably',
    mend: 'Write it so',
  },
  aloud: { personas: 'Who they are', phases: 'Where they are', slots: 'What they see', audiences: 'Audiences', goals: 'Goals', inFile: 'Show in the file' },
  matrix: { title: 'What each persona sees in each phase', caption: 'What each persona sees in each phase. Grey: only the page’s own content.', slot: 'Slot', all: 'All slots', or: ' or ', own: 'own content', orOwn: 'else own content', none: 'There are no slots yet.' },
  portrait: { needs: 'Needs', goals: 'Wants', tone: 'How to speak', content: 'Written for them', nothing: 'Nothing is written for them by name yet.' },
  play: {
    event: 'What happens', ownEvents: 'Events of your own', knownEvents: 'Events of Google Analytics 4 and Lotse', page: 'On the page', properties: 'With', times: 'How often', after: 'After a pause of', add: 'Add',
    load: 'Load a journey', tail: 'Then let time pass', noTail: 'none', clear: 'Begin again', chart: 'Scores of each persona over time, relative to where it begins', clock: 'Clock', empty: 'Click a journey together: what happens first?', look: 'look',
    moment: 'At this moment', phase: 'Phase', slots: 'Sees', changes: 'What would change it', copy: 'Copy as a test case', copied: 'Copied. To be put under "journeys" of a *.journeys.json:', caseName: 'A journey from the desk',
    remove: (step) => `Remove step ${step}`, sinceStart: (ms) => `${sayTime(ms, 'en')} after the start`,
  },
  forms: {
    unreadable: 'The text lacks a character or has one too many. The list of problems says where; after that the forms stand here.', label: 'Name', note: 'Note for colleagues', portrait: 'Portrait', who: 'Who belongs to it', priority: 'Priority over others',
    byConditions: 'By conditions', byPoints: 'By points', audience: 'Audience', addEvent: '+ What somebody did', addFact: '+ What is known about them', event: 'Has', atLeast: 'at least', times: 'times', within: 'Since when', ever: 'ever', session: 'in this visit', property: 'Property', is: 'is', addWhere: '+ Only if …',
    fact: 'What', compared: 'Comparison', value: 'Value', yes: 'yes', no: 'no', ifMissing: 'holds, too, if nothing is known about it', enter: 'Belongs to it from', leave: 'stays until below', points: 'points', minEvidence: 'Occasions at least', halfLife: 'Worth half after', signals: 'What earns points', addSignal: '+ What else earns points', weight: 'earns', cap: 'at most', noCap: 'no limit', likeAll: 'like the others',
    forWhom: 'For whom (nothing ticked: for everybody)', device: 'Device', language: 'Language', channel: 'Channel', text: 'Text', when: 'Only if', always: 'Without a condition', content: 'What is shown', goal: 'Goal', goalOfSlot: 'as of the slot', noGoal: 'none', also: 'Besides:', share: 'Share', holdout: 'Held out, for comparison', at: 'CSS selector in the page', variants: 'Variants', order: 'The first that fits is shown.', addVariant: 'New variant', newVariant: 'New variant',
    lists: { personas: 'Personas', slots: 'Slots' },
    groups: { all: 'All of it is true', any: 'At least one is true', none: 'None of it is true' },
    units: { s: 'seconds', m: 'minutes', h: 'hours', d: 'days', w: 'weeks' },
    values: { phone: 'Phone', tablet: 'Tablet', desktop: 'Computer', none: 'direct', internal: 'from within', search: 'Search engine', social: 'Social network', email: 'Email', other: 'Another site' },
    add: { personas: 'New persona', slots: 'New slot' },
    newName: { personas: 'What is the persona called?', slots: 'What is the slot called?' },
    howLong: (label) => `${label}: number`, unitOf: (label) => `${label}: unit`, groupOf: (label) => `${label}: how they combine`, removeWhat: (what) => `Remove ${what}`, earlier: (name) => `Move ${name} up`, later: (name) => `Move ${name} down`,
    usual: (text) => `usual: ${sayDuration(text, 'en')}`, only: (what) => `only: ${what}`, arm: (id) => `Arm ${id}`, condition: (number) => `condition ${number}`, signal: (number) => `occasion ${number}`,
  },
  simulate: {
    about: 'What would this text have done with everything that is stored, beside what is published now?', run: 'Compare', busy: 'Reading the log…', errors: 'First the errors must go.', failed: 'It did not work. Try again.', old: 'The text has changed since.',
    nobody: 'Nobody is stored yet.', persona: 'Persona', phase: 'Phase', before: 'Now', after: 'Draft',
    result: (changed, all, share) => `${changed} of ${all} visitors (${share}) would be seen or served otherwise.`,
    notWhole: (count) => `The log is long: only its first ${count} visitors were looked at.`,
    changed: (count) => `${count} otherwise`,
  },
  versions: {
    who: 'Your name', changes: 'What you have changed', unchanged: 'The text is what visitors get now.', note: 'What for?', save: 'Save as a version', hasErrors: 'It can be saved, but not published before the errors are gone.', title: 'Versions',
    due: 'Publish on (left empty: at once)', live: 'live', file: 'the file on the server', approve: 'Approve', publish: 'Publish', back: 'Go back to this one', withdraw: 'Do not publish', compare: 'Compare with what is live', edit: 'Take into the editor', download: 'Download my files',
    meanwhile: 'Somebody else saved meanwhile. Load the page again: your text is kept.', refused: 'Not published, because:', failed: 'It did not work. Try again.',
    version: (id) => `Version ${id}`,
    publishAt: (when) => `Publish on ${when}`,
    made: (who, when) => `By ${who}, ${when}`,
    steps: {
      source: (who, when) => `Came from ${who}, ${when}`, approve: (who, when) => `Approved by ${who}, ${when}`, schedule: (who, when, due) => `To be published on ${due}; planned by ${who}, ${when}`,
      withdraw: (who, when) => `Taken back by ${who}, ${when}`, publish: (who, when) => `Published by ${who}, ${when}`,
    },
  },
} // biome-ignore format: one glance
