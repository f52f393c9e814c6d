import type { JSX } from 'preact'

interface Props {
  label: string
  report: string
  rules: string
  here: 'report' | 'rules'
}

/** The two pages of the desk. */
export function Places({ label, report, rules, here }: Props): JSX.Element {
  const place = (id: 'report' | 'rules', href: string, text: string) => (
    <a href={href} {...(id === here && { 'aria-current': 'page' as const })}>
      {text}
    </a>
  )
  return (
    <nav class="places" aria-label={label}>
      {place('report', '/desk', report)}
      {place('rules', '/desk/rules', rules)}
    </nav>
  )
}
