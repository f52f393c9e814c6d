import { lotseInShop, lotseUnderPolicy } from './auditLotse.ts'
import { auditSubjects } from './auditSubjects.ts'

auditSubjects('webkit', 'webkit', { 'Lotse, demo shop': lotseInShop, 'Lotse, strict policy': lotseUnderPolicy })
