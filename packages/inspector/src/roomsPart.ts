import { createCopy } from './events/createCopy.ts'
import { MORE } from './frame/moreSheet.ts'
import { de } from './frame/moreWordsDe.ts'
import { en } from './frame/moreWordsEn.ts'
import { createKept } from './kept/createKept.ts'
import { createPage } from './page/createPage.ts'
import { createPreview } from './preview/createPreview.ts'
import type { More } from './sight.ts'

const { lotse } = window as unknown as { lotse?(command: 'part', name: string, value: unknown): void }
lotse?.('part', 'rooms', (): More => ({ words: { en, de }, sheet: MORE, createCopy, createKept, createPage, createPreview })) // biome-ignore format: one line
