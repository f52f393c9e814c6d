import type { Node } from 'jsonc-parser'
import type { Path } from '../problem.ts'
import { configSchema } from '../schema/config.ts'
import { chooseOption } from '../walk/chooseOption.ts'
import { inside, type Shape } from '../walk/reflect.ts'

const ROOT = configSchema as unknown as Shape

/** Keys of an object as it stands, also while it is being written. */
export const keysIn = (node: Node | undefined): string[] =>
  node?.type === 'object' ? (node.children ?? []).map((one) => String(one.children?.[0]?.value)) : []

const childOf = (node: Node | undefined, key: string | number): Node | undefined =>
  typeof key === 'number'
    ? node?.children?.[key]
    : node?.children?.find((one) => one.children?.[0]?.value === key)?.children?.[1]

/** Of a choice: the one that what stands there already decides for, else all of them. */
function fitting(shape: Shape, node: Node | undefined): Shape[] {
  const plain = inside(shape)
  if (plain.type !== 'union') return [plain]
  const { options } = chooseOption(plain, node?.type ?? '', [])
  const { option } = node ? chooseOption(plain, node.type, keysIn(node)) : {}
  return option && keysIn(node).length ? [option] : options
}

/** The schema of one entry below; a piece keeps the words that were said of the entry. */
function below(shape: Shape, key: string | number): Shape[] {
  if (typeof key === 'number') {
    const one = shape.type === 'strict_tuple' ? shape.items?.[key] : shape.item
    return one ? [one] : []
  }
  const one = shape.entries && Object.hasOwn(shape.entries, key) ? shape.entries[key] : (shape.rest ?? shape.value)
  return one ? [one] : []
}

/** What the format lets stand at a path of a file: several where it is a choice that nothing has decided yet. */
export function shapesAt(root: Node | undefined, path: Path): { shapes: Shape[]; node: Node | undefined } {
  let shapes = fitting(ROOT, root)
  let node = root
  for (const key of path) {
    node = childOf(node, key)
    const here = node
    shapes = shapes.flatMap((shape) => below(shape, key)).flatMap((shape) => fitting(shape, here))
  }
  return { shapes: [...new Set(shapes)], node }
}

/** What the format says of an entry itself, before its choices are looked into. */
export function entriesAt(root: Node | undefined, path: Path): Shape[] {
  const key = path.at(-1)
  return key === undefined ? [ROOT] : shapesAt(root, path.slice(0, -1)).shapes.flatMap((shape) => below(shape, key))
}
