/** A line longer than this is broken, as formatters do. */
const WIDTH = 110

export const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** How the file indents and ends its lines: new pieces follow it. */
export interface Layout {
  indent: string
  eol: string
}

export function layoutOf(text: string): Layout {
  const depths = [...text.matchAll(/^([ \t]+)["{[]/gm)].map(([, space]) => space!)
  const indent = depths.reduce((least, one) => (one.length < least.length ? one : least), depths[0] ?? '  ')
  return { indent, eol: text.includes('\r\n') ? '\r\n' : '\n' }
}

/** White space at the start of the line that an offset is on. */
export function marginAt(text: string, offset: number): string {
  const start = text.lastIndexOf('\n', offset - 1) + 1
  return /^[ \t]*/.exec(text.slice(start, offset))![0]
}

/** A value as the file would have it written: on one line where it fits, else one member per line. */
export function print(value: unknown, margin: string, layout: Layout, used = 0): string {
  const line = onOneLine(value)
  if (line.length + margin.length + used <= WIDTH || typeof value !== 'object' || value === null) return line
  const inner = margin + layout.indent
  const members = Array.isArray(value)
    ? value.map((one) => print(one, inner, layout))
    : Object.entries(value).map(([key, one]) => {
        const name = `${JSON.stringify(key)}: `
        return name + print(one, inner, layout, name.length)
      })
  const [open, close] = Array.isArray(value) ? '[]' : '{}'
  return `${open}${layout.eol}${members.map((one) => inner + one).join(`,${layout.eol}`)}${layout.eol}${margin}${close}`
}

function onOneLine(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(onOneLine).join(', ')}]`
  if (!isObject(value)) return JSON.stringify(value)
  const members = Object.entries(value).map(([key, one]) => `${JSON.stringify(key)}: ${onOneLine(one)}`)
  return members.length ? `{ ${members.join(', ')} }` : '{}'
}
