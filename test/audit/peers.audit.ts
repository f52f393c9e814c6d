import { peers } from './auditPeers.ts'
import { auditSubjects } from './auditSubjects.ts'

auditSubjects('peers', 'chromium', peers)
