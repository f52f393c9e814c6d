export type {
  AudienceConfig,
  CollectConfig,
  EventDeclaration,
  FactDeclaration,
  GoalConfig,
  JourneyConfig,
  LotseConfig,
  PageConfig,
  PersonaConfig,
  PhaseConfig,
  ScoreConfig,
  SignalConfig,
  SiteConfig,
  Text,
} from './config.ts'
export type { ConsentConfig, ConsentRecord, ConsentState, Decision, Mode, PurposeConfig } from './consent.ts'
export type {
  Batch,
  CampaignFacts,
  DeviceFacts,
  EventContext,
  Json,
  LotseEvent,
  PageFacts,
  Properties,
  TrackResult,
} from './event.ts'
export type { FaultCode } from './faults.ts'
export type { Call, Cell, EventLog, Host, Platform, Plugin, SendResult, SlotDecision, Visitor } from './plugin.ts'
export type {
  AllRule,
  AnyRule,
  AudienceRule,
  Comparison,
  Duration,
  EventRule,
  FactRule,
  Measure,
  NoneRule,
  Noted,
  Operand,
  Rule,
  Scalar,
  SequenceRule,
  SomeRule,
  Step,
  VisitRule,
  Where,
  Window,
} from './rule.ts'
export type {
  ArmConfig,
  Content,
  ContentTree,
  ForWhom,
  Schedule,
  SlotConfig,
  SurveyConfig,
  VariantConfig,
} from './slot.ts'
export type { Answer, ClassifierState, Facts } from './state.ts'
