import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

/** Classes that a rule of the sheet begins with: these it styles wherever they stand. */
const classesOf = (name: string): Set<string> => {
  const css = readFileSync(new URL(`../../public/${name}`, import.meta.url), 'utf8')
  return new Set([...css.matchAll(/^\s*\.([\w-]+)[^{]*[,{]$/gm)].map(([, found]) => found!))
}

test('the two pages load both style sheets: no class means one thing in one and another in the other', () => {
  const [desk, rules] = [classesOf('desk.css'), classesOf('rules.css')]
  expect(desk.size).toBeGreaterThan(20)
  expect([...rules].filter((one) => desk.has(one))).toEqual([])
})
