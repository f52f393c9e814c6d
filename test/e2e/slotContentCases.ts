import { existsSync, readFileSync } from 'node:fs'
import fc from 'fast-check'

const shared = new URL('../../../shared/security/', import.meta.url)
/** Where the published lists are not at hand, only our own cases are run, and that is said aloud. */
export const hasPublished: boolean = existsSync(shared)

/** DOMPurify's published cases and the vectors of the HTML5 security cheat sheet. */
function publishedCases(): string[] {
  if (!hasPublished) return []
  const read = (name: string): string => readFileSync(new URL(name, shared), 'utf8')
  const purify: { payload: string }[] = JSON.parse(read('dompurify-cases.json'))
  const vectors = read('html5-security-vectors.txt')
    .split(/<div id="?\d+"?>/)
    .slice(1)
  return [...purify.map(({ payload }) => payload), ...vectors]
}

const OWN = [
  '<img src=x onerror=alert(1)>',
  '<svg/onload=alert(1)>',
  '<a href="java&#10;script:alert(1)">x</a>',
  '<a href="&#1;javascript:alert(1)">x</a>',
  '<a href="data:text/html,<script>alert(1)</script>">x</a>',
  '<img srcset="javascript:alert(1) 1x, /b.svg 2x">',
  '<form><input name=attributes><input name=localName><a id=localName href="b">x</a></form>',
  '<form id=f><input name=childNodes><img name=childNodes src=x onerror=alert(1)></form>',
  '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=alert(1)&gt;">',
  '<svg></p><style><a id="</style><img src=1 onerror=alert(1)>">',
  '<noscript><p title="</noscript><img src=x onerror=alert(1)>"></noscript>',
  '<template><img src=x onerror=alert(1)></template>',
  '<template shadowrootmode=open><img src=x onerror=alert(1)></template>',
  '<button type=submit formaction=javascript:alert(1)>x</button>',
  '<p is=x-y data-lotse-slot=s0 data-lotse-variant=s0/v id=lotse name=lotse style="x:expression(alert(1))">x</p>',
  '<lotse-slot name=s0>x</lotse-slot>',
  '<a target=_blank rel=opener href=https://a.example>x</a>',
  '<p>{{user.name}}</p><p title="{{user.name}}">x</p>',
]

/** Pieces that change how a parser goes on, in any order and depth. */
const piece = fc.constantFrom(
  ...OWN, '<p>', '</p>', '<table>', '<td>', '<tr>', '<svg>', '</svg>', '<math>', '<mtext>', '<foreignObject>', '<annotation-xml encoding="text/html">',
  '<style>', '</style>', '<title>', '</title>', '<textarea>', '<select>', '<option>', '<noscript>', '<xmp>', '<iframe srcdoc="', '<a href="', '<b title="',
  '-->', '<!--', '<![CDATA[', ']]>', '"', "'", '>', '&lt;', '\0', '</', '<', 'javascript:alert(1)', ' onclick=alert(1) ', '<script>alert(1)</script>',
) // biome-ignore format: a list
const nested = fc.letrec<{ html: string }>((tie) => ({
  html: fc.oneof(
    { maxDepth: 6 },
    piece,
    fc.tuple(fc.constantFrom('div', 'svg', 'math', 'table', 'ul', 'a', 'template', 'style', 'mtext'), tie('html')).map(([name, inner]) => `<${name}>${inner}</${name}>`),
    fc.array(tie('html'), { maxLength: 4 }).map((parts) => parts.join('')),
  ),
})).html // biome-ignore format: a grammar

/** Cases that must not run: published, own, and random ones by this seed. */
export const casesOf = (seed: number, random = 150): string[] => [
  ...publishedCases(),
  ...OWN,
  ...fc.sample(
    fc.array(nested, { minLength: 1, maxLength: 8 }).map((parts) => parts.join('')),
    { seed, numRuns: random },
  ),
]
