import type { JSX } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { createNumbers } from '../frame/numbers.ts'
import { Places } from '../frame/Places.tsx'
import { recall, remember } from '../frame/remember.ts'
import { useLanguage } from '../frame/useLanguage.ts'
import { useTheme } from '../frame/useTheme.ts'
import { words as allWords } from '../words/language.ts'
import { tileWords } from '../words/tileWords.ts'
import { Campaigns } from './Campaigns.tsx'
import { Channels } from './Channels.tsx'
import { Cohorts } from './Cohorts.tsx'
import { Consent } from './Consent.tsx'
import { DeadLetters } from './DeadLetters.tsx'
import { EmptyReport } from './EmptyReport.tsx'
import { Friction } from './Friction.tsx'
import { Handovers } from './Handovers.tsx'
import { Headline } from './Headline.tsx'
import { JourneySection } from './JourneySection.tsx'
import { Leads } from './Leads.tsx'
import { Paths } from './Paths.tsx'
import { PersonaMatrix } from './PersonaMatrix.tsx'
import { PersonasOverTime } from './PersonasOverTime.tsx'
import { SampleRibbon } from './SampleRibbon.tsx'
import { Searches } from './Searches.tsx'
import { Slots } from './Slots.tsx'
import { type Tab, Tabs } from './Tabs.tsx'
import { Toolbar } from './Toolbar.tsx'
import { Unread } from './Unread.tsx'
import { useReport } from './useReport.ts'
import { Vitals } from './Vitals.tsx'
import { VoiceOfCustomer } from './VoiceOfCustomer.tsx'
import type { View } from './view.ts'

/** The one page of the desk so far: the report. */
export function ReportPage(): JSX.Element {
  const [days, setDays] = useState(Number(recall('days') ?? 30))
  const [bots, setBots] = useState(false)
  const [language, setLanguage] = useLanguage()
  const [theme, setTheme] = useTheme()
  const { report, failed, refresh } = useReport({ days, bots })
  const words = allWords[language]
  useEffect(() => {
    document.title = `Lotse · ${words.report}${report ? ` · ${report.site.id}` : ''}`
  }, [words, report])

  const choose =
    <T,>(key: string, set: (value: T) => void) =>
    (value: T) => {
      remember(key, String(value))
      set(value)
    }
  const numbers = createNumbers(language, report?.site.currency ?? 'EUR')
  const view: View | undefined = report && { report, words, tiles: tileWords[language], numbers, language, theme }
  return (
    <>
      <header class="top">
        <div class="name">
          <h1>
            Lotse <span>{report?.site.id}</span>
          </h1>
          {report?.range.from && <p>{words.until(numbers.day(report.range.from), numbers.day(report.range.to))}</p>}
        </div>
        <Places label={words.places} report={words.report} rules={words.rules} here="report" />
        <Toolbar
          words={words}
          days={days}
          onDays={choose<number>('days', setDays)}
          language={language}
          onLanguage={setLanguage}
          theme={theme}
          onTheme={setTheme}
        />
      </header>
      <main aria-busy={!view}>
        {failed && (
          <p class="warning" role="alert">
            {words.failed}
          </p>
        )}
        {view ? (
          <Parts view={view} refresh={refresh} bots={bots} onBots={setBots} />
        ) : (
          !failed && <p>{words.loading}</p>
        )}
      </main>
      <footer>{words.foot}</footer>
    </>
  )
}

interface PartsProps {
  view: View
  refresh(): Promise<void>
  bots: boolean
  onBots(bots: boolean): void
}

function Parts({ view, refresh, bots, onBots }: PartsProps): JSX.Element {
  const [tab, setTab] = useState<Tab>((recall('tab') as Tab) ?? 'overview')
  const choose = (next: Tab) => {
    remember('tab', next)
    setTab(next)
  }
  const dead = <DeadLetters {...view} bots={bots} onBots={onBots} />
  if (view.report.totals.visitors === 0) {
    return (
      <>
        <EmptyReport {...view} />
        {dead}
      </>
    )
  }
  return (
    <>
      <SampleRibbon {...view} onRemoved={refresh} />
      <Tabs words={view.tiles} tab={tab} onTab={choose} />
      {tab === 'journey' ? (
        <>
          <JourneySection {...view} />
          <PersonaMatrix {...view} />
          <Handovers {...view} />
          <Paths {...view} />
          <Cohorts {...view} />
        </>
      ) : tab === 'slots' ? (
        <Slots {...view} />
      ) : tab === 'content' ? (
        <>
          <Unread {...view} />
          <Searches {...view} />
          <Leads {...view} />
          <VoiceOfCustomer {...view} />
        </>
      ) : tab === 'quality' ? (
        <>
          <Vitals {...view} />
          <Friction {...view} />
          <Consent {...view} />
          {dead}
        </>
      ) : (
        <>
          <Headline {...view} />
          <PersonasOverTime {...view} />
          <Channels {...view} />
          <Campaigns {...view} />
        </>
      )}
    </>
  )
}
