import { openRecords } from '@lotse/browser'
import { choose } from '@lotse/consent'
import type { BannerPart } from '../kit.ts'
import { handOver } from './handOver.ts'

const create: BannerPart = ({ stage, gate }) => {
  const records = openRecords()
  return {
    ask() {},
    settings() {},
    button() {},
    choose: (choice, source) => choose(gate, stage, records, choice, source),
    close() {},
  }
}
handOver('banner', create)
