import { render } from 'preact'

const root = document.getElementById('desk')
const isRules = /^\/desk\/rules\/?$/.test(location.pathname)
if (root) {
  // Each page is a file of its own: the report does not pay for the editor.
  if (isRules) import('./rules/RulesPage.tsx').then(({ RulesPage }) => render(<RulesPage />, root))
  else import('./report/ReportPage.tsx').then(({ ReportPage }) => render(<ReportPage />, root))
}
