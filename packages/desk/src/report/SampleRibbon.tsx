import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { removeSample } from './fetchReport.ts'
import type { View } from './view.ts'

/** Says that some visitors are made up, and removes them; asks once more before it does. */
export function SampleRibbon({ report, words, numbers, onRemoved }: View & { onRemoved(): void }): JSX.Element | null {
  const [step, setStep] = useState<'calm' | 'asking' | 'removing'>('calm')
  if (report.sampleShare === 0) return null
  const remove = async () => {
    setStep('removing')
    await removeSample().catch(() => {})
    onRemoved()
    setStep('calm')
  }
  return (
    <aside class="ribbon">
      <p>{step === 'asking' ? words.confirmSample : words.sample(numbers.share(report.sampleShare))}</p>
      {step === 'calm' ? (
        <button type="button" onClick={() => setStep('asking')}>
          {words.removeSample}
        </button>
      ) : (
        <>
          <button type="button" class="strong" disabled={step === 'removing'} onClick={remove}>
            {words.removeSample}
          </button>
          <button type="button" disabled={step === 'removing'} onClick={() => setStep('calm')}>
            {words.keep}
          </button>
        </>
      )}
    </aside>
  )
}
