import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

type Triple = [number, number, number]

const css = readFileSync(new URL('../../public/desk.css', import.meta.url), 'utf8')
const day = css.slice(css.indexOf(':root {'), css.indexOf('}'))
const night = css.slice(
  css.indexOf(':root[data-theme="night"]'),
  css.indexOf('}', css.indexOf(':root[data-theme="night"]')),
)
const token = (theme: string, name: string): string => new RegExp(`--${name}: ([^;]+);`).exec(theme)![1]!

/** sRGB as light. https://www.w3.org/TR/css-color-4/#color-conversion-code */
const lightOf = (hex: string): Triple =>
  [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  }) as Triple

const times = (rows: Triple[], [a, b, c]: Triple): Triple => rows.map((row) => row[0] * a + row[1] * b + row[2] * c) as Triple // biome-ignore format: one thought

/** https://bottosson.github.io/posts/oklab/ */
const oklabOf = (light: Triple): Triple =>
  times(
    [
      [0.2104542553, 0.793617785, -0.0040720468],
      [1.9779984951, -2.428592205, 0.4505937099],
      [0.0259040371, 0.7827717662, -0.808675766],
    ],
    times(
      [
        [0.4122214708, 0.5363325363, 0.0514459929],
        [0.2119034982, 0.6806995451, 0.1073969566],
        [0.0883024619, 0.2817188376, 0.6299787005],
      ],
      light,
    ).map(Math.cbrt) as Triple,
  )

const lightOfOklab = (lab: Triple): Triple =>
  times(
    [
      [4.0767416621, -3.3077115913, 0.2309699292],
      [-1.2684380046, 2.6097574011, -0.3413193965],
      [-0.0041960863, -0.7034186147, 1.707614701],
    ],
    times(
      [
        [1, 0.3963377774, 0.2158037573],
        [1, -0.1055613458, -0.0638541728],
        [1, -0.0894841775, -1.291485548],
      ],
      lab,
    ).map((one) => one ** 3) as Triple,
  )

const mix = (a: string, b: string, share: number): Triple => {
  const [one, other] = [oklabOf(lightOf(a)), oklabOf(lightOf(b))]
  return lightOfOklab(one.map((part, i) => part * share + other[i]! * (1 - share)) as Triple)
}

/** https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio */
const contrast = (a: Triple, b: Triple): number => {
  const bright = ([red, green, blue]: Triple) => 0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05
  return Math.max(bright(a), bright(b)) / Math.min(bright(a), bright(b))
}

test.each([
  ['day', day],
  ['night', night],
])('by %s every figure is read on its cell, however deep the water', (_, theme) => {
  const [sea, paper, ink] = ['sea', 'paper', 'ink'].map((name) => token(theme, name)) as [string, string, string]
  const deepest = Number.parseFloat(token(theme, 'deepest')) / 100
  // The rule of the style sheet, so that the two cannot part.
  expect(css).toContain('color-mix(in oklab, var(--sea) calc(8% + var(--share) * (var(--deepest) - 8%)), var(--paper))')
  for (let share = 0; share <= 1; share += 0.001)
    expect(contrast(mix(sea, paper, 0.08 + share * (deepest - 0.08)), lightOf(ink)), `${share}`).toBeGreaterThan(4.5)
  // Withheld and empty cells are written in grey on paper.
  expect(contrast(lightOf(token(theme, 'quiet')), lightOf(paper))).toBeGreaterThan(4.5)
})

test('nothing else colours the figures of a heat cell', () => {
  const rules = [...css.matchAll(/\.heat[^{]*\{[^}]*\}/g)]
    .map(([rule]) => rule)
    .filter((rule) => /[^-]color:/.test(rule))
  expect(rules.every((rule) => rule.includes('color: var(--quiet)'))).toBe(true)
})
