import type { Problem } from '@lotse/workshop'
import pc from 'picocolors'

/** Words in quotes; numbers and pieces of JSON as they are. */
const quoted = (suggestion: string): string =>
  /["[{]/.test(suggestion) || /^(-?[\d.]+|true|false)$/.test(suggestion) ? suggestion : `"${suggestion}"`

/** `FILE:LINE:COL path message (did you mean …)`. */
export function showProblem(file: string, problem: Problem, color = false): string {
  const { cyan, red, yellow, dim, green } = pc.createColors(color)
  const { level, path, line, column, message, suggestion } = problem
  const paint = level === 'error' ? red : yellow
  return [
    cyan(`${file}:${line}:${column}`),
    path && dim(path),
    paint(level === 'warning' ? `warning: ${message}` : message),
    suggestion !== undefined && `(did you mean ${green(quoted(suggestion))}?)`,
  ]
    .filter(Boolean)
    .join(' ')
}

const escaped = (text: string): string => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
const property = (text: string): string => escaped(text).replaceAll(':', '%3A').replaceAll(',', '%2C')

/** As an annotation of GitHub Actions. */
export function showForGithub(file: string, { level, path, line, column, message, suggestion }: Problem): string {
  const hint = suggestion === undefined ? '' : ` (did you mean ${quoted(suggestion)}?)`
  return `::${level} file=${property(file)},line=${line},col=${column}::${escaped(`${path ? `${path} ` : ''}${message}${hint}`)}`
}

/** `2 errors, 1 warning`. */
export function countProblems(problems: Problem[]): string {
  const count = (level: Problem['level']): string => {
    const number = problems.filter((each) => each.level === level).length
    return `${number} ${level}${number === 1 ? '' : 's'}`
  }
  return `${count('error')}, ${count('warning')}`
}
