import { lotseInShop, lotseUnderPolicy } from './auditLotse.ts'
import { auditSubjects } from './auditSubjects.ts'

auditSubjects('firefox', 'firefox', { 'Lotse, demo shop': lotseInShop, 'Lotse, strict policy': lotseUnderPolicy })
