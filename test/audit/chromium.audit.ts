import { lotseInShop, lotseUnderPolicy } from './auditLotse.ts'
import { auditSubjects } from './auditSubjects.ts'

auditSubjects('chromium', 'chromium', { 'Lotse, demo shop': lotseInShop, 'Lotse, strict policy': lotseUnderPolicy })
