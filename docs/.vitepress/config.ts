import { defineConfig } from 'vitepress'
import { asksNobody } from './asksNobody.mjs'
import { plainBraces } from './plainBraces.mjs'
import { plainOutsideLinks } from './plainOutsideLinks.mjs'

const waysIn = [
  { text: 'Your first persona', link: '/first-persona' },
  { text: 'Your first slot', link: '/first-slot' },
  { text: 'The tag', link: '/tag' },
]
const guide = [
  { text: 'The rules', link: '/rules' },
  { text: 'The journey', link: '/journey' },
  { text: 'Slots', link: '/slots' },
  { text: 'Inspector', link: '/inspector' },
  { text: 'Testing with journeys', link: '/journeys' },
  { text: 'What is tracked', link: '/tracking' },
]
const cookbook = [
  { text: 'All recipes', link: '/cookbook/' },
  { text: 'Who they are', link: '/cookbook/people' },
  { text: 'Where on the journey', link: '/cookbook/moments' },
  { text: 'Where they come from', link: '/cookbook/places' },
  { text: 'How often, is it worth it', link: '/cookbook/measure' },
]
const running = [
  { text: 'Operating', link: '/operate' },
  { text: 'The report', link: '/report' },
  { text: 'The rules page', link: '/desk' },
  { text: 'Consent', link: '/consent' },
  { text: 'What is stored', link: '/state' },
]
const reference = [
  { text: 'Every key of lotse.json', link: '/reference' },
  { text: 'On the wire', link: '/wire' },
  { text: 'Faults', link: '/faults' },
  { text: 'What proves it', link: '/proof' },
  { text: 'The house', link: '/house' },
]

/** The site that `npm run docs` builds from docs/. It asks no other host for anything: fonts and search are in it. */
export default defineConfig({
  lang: 'en',
  title: 'Lotse',
  description: 'Who is visiting and where on the journey: the right content block in each slot before first paint',
  // Browsers ask for /favicon.ico otherwise.
  head: [['link', { rel: 'icon', href: 'data:,' }]],
  buildEnd: asksNobody,
  markdown: {
    config(md) {
      plainOutsideLinks(md)
      plainBraces(md)
    },
  },
  themeConfig: {
    search: { provider: 'local' },
    outline: [2, 3],
    nav: [
      { text: 'Begin', items: waysIn },
      { text: 'Guide', items: guide },
      { text: 'Cookbook', link: '/cookbook/' },
      { text: 'Reference', link: '/reference' },
      { text: 'Run it', items: running },
    ],
    sidebar: [
      { text: 'Begin', items: waysIn },
      { text: 'Guide', items: guide },
      { text: 'Cookbook', items: cookbook },
      { text: 'Run it', items: running },
      { text: 'Reference', items: reference },
    ],
  },
})
