import { resolve } from 'node:path'
import ts from 'typescript'
import { expect, it } from 'vitest'
// The command's own text, not a copy of it.
import { typesOf } from '../../packages/cli/src/commands/eventTypes.ts'

/** What the compiler says of code that a site might write, beside what `lotse types` wrote for it: one sentence per error. */
function complaints(code: string): string[] {
  const own = typesOf({ lotse: 1, site: { id: 's' }, events: { weigh: { properties: { grams: { type: 'number', required: true } } } } }) // biome-ignore format: one thought
  const files: { [path: string]: string } = {
    [resolve('test/house/own.d.ts')]: own,
    [resolve('test/house/page.ts')]:
      `import type { Lotse } from 'lotse'\nexport const page = ({ track }: Lotse): void => {\n${code}\n}\n`,
  }
  const options: ts.CompilerOptions = {
    strict: true,
    noEmit: true,
    skipLibCheck: true,
    allowImportingTsExtensions: true,
    target: ts.ScriptTarget.ES2022,
    lib: ['lib.es2023.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'],
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    customConditions: ['@lotse/source'],
    types: [],
  }
  const host = ts.createCompilerHost(options)
  const { readFile, fileExists, getSourceFile } = host
  host.readFile = (name) => files[resolve(name)] ?? readFile(name)
  host.fileExists = (name) => resolve(name) in files || fileExists(name)
  host.getSourceFile = (name, target, ...rest) => {
    const text = files[resolve(name)]
    return text === undefined ? getSourceFile(name, target, ...rest) : ts.createSourceFile(name, text, target)
  }
  const program = ts.createProgram(Object.keys(files), options, host)
  return Object.keys(files).flatMap((name) => {
    const source = program.getSourceFile(name)!
    return [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)].map(
      ({ start = 0, messageText }) =>
        `${source.getLineAndCharacterOfPosition(start).line - 1} ${ts.flattenDiagnosticMessageText(messageText, ' ')}`,
    )
  })
}

it('track knows what GA4’s events, those of companies and those of the site carry', () => {
  const right = [
    "void track('purchase', { transaction_id: '1', currency: 'EUR', value: 9, items: [{ item_id: 'a', quantity: 1 }] })",
    "void track('request_quote', { value: 12_000, currency: 'EUR', project: 'harbour' })",
    "void track('weigh', { grams: 7 })",
    "void track('anything_else', { deep: [{ is: 'kept' }] })",
    "void track('page_view')",
  ]
  expect(complaints(right.join('\n'))).toEqual([])
  const wrong = [
    "void track('purchase', { value: 9 })",
    "void track('add_to_cart', { items: [{ item_id: 'a', price: '9' }] })",
    "void track('weigh', { grams: 'seven' })",
    "void track('anything_else', { call: () => 7 })",
  ]
  expect(complaints(wrong.join('\n')).map((sentence) => Number(sentence[0]))).toEqual([1, 2, 3, 4])
}, 60_000)
