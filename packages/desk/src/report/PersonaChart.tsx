import type { JSX, TargetedEvent } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import uPlot from 'uplot'
import { useWidth } from '../frame/useWidth.ts'
import { stack } from './stack.ts'
import { personaColour, type View } from './view.ts'

const HEIGHT = 240
/** Up to here each day has its bar; beyond they would be hair, and areas say more. */
const MOST_BARS = 92

interface Props {
  view: View
  personas: string[]
  /** Index of the day whose figures are shown. */
  pointed: number
  onPoint(index: number | undefined): void
}

/** Stacked visitors per day; the largest sum is drawn first, each next one over it. */
export function PersonaChart({ view, personas, pointed, onPoint }: Props): JSX.Element {
  const [ref, width] = useWidth<HTMLDivElement>()
  const plotRef = useRef<uPlot | undefined>(undefined)
  const { report, theme, numbers, words } = view
  const { days, visitors } = report.personaDays
  const basis = JSON.stringify([days, visitors, theme, personas, view.language])
  useEffect(() => {
    const root = ref.current
    if (!root || width === 0) return
    const colour = (name: string) => getComputedStyle(document.documentElement).getPropertyValue(name).trim()
    const sums = stack(personas.map((id) => visitors[id]!.map((count) => count ?? 0)))
    const bars = days.length <= MOST_BARS && uPlot.paths.bars?.({ size: [0.78, 44] })
    const series = personas.map((id) => {
      const fill = colour(personaColour(view, id))
      return { fill, stroke: fill, width: 0, points: { show: false }, ...(bars && { paths: bars }) }
    })
    const axis = { stroke: colour('--quiet'), font: '12px system-ui, sans-serif', ticks: { show: false } }
    const grid = { stroke: colour('--line'), width: 1 }
    const plot = new uPlot(
      {
        width,
        height: HEIGHT,
        padding: [12, 8, 0, 0],
        legend: { show: false },
        cursor: { y: false, points: { show: false }, drag: { x: false, y: false } },
        tzDate: (seconds) => uPlot.tzDate(new Date(seconds * 1e3), 'Etc/UTC'),
        scales: {
          x: { range: (_, min, max) => [min - 43_200, max + 43_200] },
          y: { range: (_, __, max) => [0, Math.max(4, max * 1.06)] },
        },
        series: [{}, ...series.reverse()],
        axes: [
          {
            ...axis,
            grid: { show: false },
            size: 28,
            gap: 4,
            space: 70,
            incrs: [1, 2, 7, 14, 30, 61, 91, 182, 365].map((step) => step * 86_400),
            values: (_, splits) => splits.map((seconds) => numbers.day(new Date(seconds * 1e3).toISOString())),
          },
          {
            ...axis,
            grid,
            size: 44,
            incrs: [1, 2, 5, 10, 20, 50, 100, 200, 500, 1e3, 2e3, 5e3, 1e4, 1e5, 1e6],
            values: (_, splits) => splits.map((value) => numbers.count(value)),
          },
        ],
        hooks: { setCursor: [({ cursor }) => onPoint(cursor.idx ?? undefined)] },
      },
      [days.map((day) => Date.parse(day) / 1e3), ...sums.reverse()],
      root,
    )
    plotRef.current = plot
    return () => {
      plotRef.current = undefined
      plot.destroy()
    }
  }, [basis, width])

  const slide = (event: TargetedEvent<HTMLInputElement>) => {
    const plot = plotRef.current
    const time = plot?.data[0][event.currentTarget.valueAsNumber]
    if (plot && time !== undefined) plot.setCursor({ left: plot.valToPos(time, 'x'), top: 1 })
  }
  return (
    <>
      <div class="chart" ref={ref} role="img" aria-label={words.who} style={{ minHeight: `${HEIGHT}px` }} />
      <input
        type="range"
        class="day"
        min={0}
        max={days.length - 1}
        value={pointed}
        onInput={slide}
        aria-label={words.day}
        aria-valuetext={numbers.day(days[pointed]!)}
      />
    </>
  )
}
