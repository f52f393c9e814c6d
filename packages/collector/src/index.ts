export type { Report } from '@lotse/contract'
export { type CollectorOptions, createCollector } from './createCollector.ts'
export type { LogClassifier } from './fold/foldEvents.ts'
export type { DeskGuardOptions } from './guard/createDeskGuard.ts'
export { type Listening, type ListenOptions, listen } from './listen.ts'
export { createLog, type Log } from './log.ts'
export { createReports, type ReportOptions, type Reports } from './report/createReports.ts'
export type { ReportFilter } from './report/reportFilter.ts'
export type { RulesOptions } from './rules/rulesOptions.ts'
export { openStore } from './store/openStore.ts'
export { type Sink, storeSink } from './store/sink.ts'
export type {
  Appended,
  DeadLetter,
  Origin,
  Person,
  PersonFact,
  Store,
  StoreCounts,
  Which,
  Write,
} from './store/store.ts'
export { type ConsumeOptions, type Consuming, consumeStream } from './stream/consumeStream.ts'
export { erasePerson } from './stream/erasePerson.ts'
export { type OpenStream, openStream, type StreamOptions } from './stream/openStream.ts'
export { streamSink } from './stream/streamSink.ts'
