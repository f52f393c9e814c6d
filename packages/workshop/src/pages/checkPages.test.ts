import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { checkPages } from './checkPages.ts'

const example = readFileSync(new URL('../../cases/example.json', import.meta.url), 'utf8')
const good = `<html><body>
<script type="application/json" data-lotse-facts>{"crm":{"segment":"b2b"},"weather":"rain"}</script>
<template id="help-compact">help</template><template id="a">a</template><template id="b">b</template>
<section id="hero"><h2 data-lotse-field="headline">Hi</h2><a data-lotse-field="link">Go</a></section>
<button data-lotse-event="compare">Compare</button><script>lotse('track', 'apply_coupon')</script>
</body></html>`
const check = (html: string, text = example) => {
  const { config, pages } = checkPages({ text, pages: [{ name: 'index.html', html }] })
  return [...config.map(({ line, message, suggestion }) => [line, message, suggestion]), ...pages[0]!.problems.map(({ line, message, suggestion }) => ['page', line, message, suggestion])] // biome-ignore format: one thought
}

test('a page that fits', () => {
  expect(check(good)).toEqual([])
})

test('a slot that is nowhere', () => {
  expect(check(good.replace('id="hero"', 'id="hreo"'))).toEqual([[53, '"#hero" matches nothing in 1 page', undefined]])
  const marked = example.replace('"at": "#hero",', '')
  expect(check(good.replace('id="hero"', 'data-lotse-slot="heroe"'), marked)).toEqual([
    [52, expect.stringContaining('the slot "hero" is in none of 1 page'), 'heroe'],
    ['page', 4, '"heroe" is no slot of the config', 'hero'],
  ])
})

test('a slot that a script writes', () => {
  const marked = example.replace('"at": "#hero",', '')
  const html = good.replace(/<section[\s\S]*<\/section>/, '')
  const scripts = ['el.dataset.lotseSlot = 1; h("lotse-slot", { name: "hero" })']
  expect(checkPages({ text: marked, pages: [{ name: 'a', html }], scripts }).config).toEqual([])
})

test('a template that is missing, or stands after its slot', () => {
  expect(check(good.replace('<template id="a">a</template>', ''))).toEqual([
    [
      74,
      expect.stringMatching(/<template id="a"> stands neither before nor in the slot "hero" in index\.html/),
      undefined,
    ],
  ])
  const late = good
    .replace('<template id="a">a</template>', '')
    .replace('<button', '<template id="a">a</template><button')
  expect(check(late)).toHaveLength(1)
  const unnamed = example.replace('{ "template": "#help-compact" }', '{}')
  expect(check(good, unnamed)).toEqual([
    [64, expect.stringContaining('<template data-lotse-variant="hero/compact-help">'), undefined],
  ])
  expect(check(`${good}<template data-lotse-variant="hero/sale-teasr"></template>`)).toEqual([
    ['page', 6, '"hero/sale-teasr" is no variant of the config', 'hero/sale-teaser'],
  ])
})

test('a field that the default block does not have', () => {
  expect(check(good.replace('data-lotse-field="headline"', 'data-lotse-field="headlin"'))).toEqual([
    [61, expect.stringContaining('no data-lotse-field="headline" in index.html'), undefined],
  ])
})

test('events and facts that nothing supplies', () => {
  expect(check(good.replace("'apply_coupon'", "'coupon'"))).toEqual([
    [32, 'no page or script given ever sends the event "apply_coupon"', undefined],
  ])
})
