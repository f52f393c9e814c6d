import { render } from 'preact'
import { ReportPage } from './report/ReportPage.tsx'

const root = document.getElementById('desk')
if (root) render(<ReportPage />, root)
