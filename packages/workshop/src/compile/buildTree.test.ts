import type { ContentTree } from '@lotse/contract'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isSafeLink } from '../check/safeLink.ts'
import { ELEMENTS, mayCarry } from './allowList.ts'
import { buildTree } from './buildTree.ts'

function expectAllowed(tree: ContentTree[]): void {
  for (const node of tree) {
    if (typeof node === 'string') continue
    const [name, attributes, ...children] = node
    expect(ELEMENTS.has(name), name).toBe(true)
    for (const [attribute, value] of Object.entries(attributes)) {
      expect(mayCarry(name, attribute), `${name} ${attribute}`).toBe(true)
      expect(attribute).not.toMatch(/^(on|style$|id$|name$|srcdoc$|data-lotse-(?!consent$))/)
      if (/^(href|src)$/.test(attribute)) expect(isSafeLink(value), value).toBe(true)
    }
    expectAllowed(children as ContentTree[])
  }
}

test('allowed markup is kept as it is', () => {
  const { tree, refused } = buildTree(
    '<p class="x">Hi <a href="/sale" target="_blank">sale</a><br><button>ok</button></p>',
  )
  expect(refused).toEqual([])
  expect(tree).toEqual([
    [
      'p',
      { class: 'x' },
      'Hi ',
      ['a', { href: '/sale', target: '_blank', rel: 'noopener' }, 'sale'],
      ['br', {}],
      ['button', { type: 'button' }, 'ok'],
    ],
  ])
})

const VECTORS = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '<svg><script>alert(1)</script></svg>',
  '<svg onload=alert(1)>',
  '<math><mi//xlink:href="data:x,<script>alert(4)</script>">',
  '<a href="javascript:alert(1)">x</a>',
  '<a href=" java\nscript:alert(1)">x</a>',
  '<a href="&#1;javascript:alert(1)">x</a>',
  '<a href="JaVaScRiPt&colon;alert(1)">x</a>',
  '<a href="data:text/html,<script>alert(1)</script>">x</a>',
  '<a href="vbscript:x">x</a>',
  '<iframe src="https://a.example"></iframe>',
  '<iframe srcdoc="<script>alert(1)</script>"></iframe>',
  '<object data="x"></object><embed src="x">',
  '<form action="javascript:alert(1)"><input type=submit></form>',
  '<button formaction="javascript:alert(1)">x</button>',
  '<button type="submit">x</button>',
  '<p style="background:url(javascript:alert(1))">x</p>',
  '<p id="x">x</p>',
  '<img name="body">',
  '<a name="x">x</a>',
  '<noscript><p title="</noscript><img src=x onerror=alert(1)>"></noscript>',
  '<template><img src=x onerror=alert(1)></template>',
  '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=alert(1)&gt;">',
  '<svg></p><style><a id="</style><img src=1 onerror=alert(1)>">',
  '<base href="https://evil.example/">',
  '<meta http-equiv="refresh" content="0;url=javascript:alert(1)">',
  '<link rel="stylesheet" href="https://evil.example/x.css">',
  '<img srcset="javascript:alert(1) 1x, /b.png 2x">',
  '<div data-lotse-slot="hero">x</div>',
  '<div data-lotse-facts>{}</div>',
  '<lotse-slot name="x">x</lotse-slot>',
  '<marquee onstart=alert(1)>x</marquee>',
  '<x-custom onclick=1>x</x-custom>',
  '<textarea><script>x</script></textarea>',
  '<p __proto__="x" constructor="y">x</p>',
]

test.each(VECTORS)('refused: %s', (html) => {
  const { tree, refused } = buildTree(html)
  expectAllowed(tree)
  expect(refused.length).toBeGreaterThan(0)
  expect(JSON.stringify(tree)).not.toMatch(/script:|onerror|onload|srcdoc/i)
})

test('nothing outside the allow-list, however pieces are nested', () => {
  const piece = fc.constantFrom(...VECTORS, '<p>', '</p>', '<table>', '<td>', '<svg>', '</svg>', '<math>', '<style>', '-->', '<!--', '<![CDATA[', ']]>', '<select>', '<a href="', '">', "'", '<b title="', '&lt;', '\0', '</', '<') // biome-ignore format: one list
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => expectAllowed(buildTree(pieces.join('')).tree)),
    { numRuns: 500 },
  )
})

test('markup nested too deeply is cut, not an overflow', () => {
  const { tree, refused } = buildTree('<div>'.repeat(20_000))
  expect(refused).toContain('this markup is nested too deeply')
  expect(JSON.stringify(tree).length).toBeLessThan(5000)
})
