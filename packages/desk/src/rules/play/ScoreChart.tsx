import type { LotseConfig } from '@lotse/contract'
import type { JSX } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import uPlot from 'uplot'
import { useWidth } from '../../frame/useWidth.ts'
import { labelOf } from '../../words/labelOf.ts'
import type { Language } from '../../words/language.ts'
import type { Timeline } from './timeline.ts'

const HEIGHT = 260

interface Props {
  config: LotseConfig
  timeline: Timeline
  language: Language
  theme: string
  label: string
  phaseLabel(id: string): string
  /** Index of the look that is shown. */
  pointed: number
  onPoint(index: number): void
}

/** Every persona's score relative to where it is entered, as a curve; 1 is the threshold, dashes are where one is left. */
export function ScoreChart({
  config,
  timeline,
  language,
  theme,
  label,
  phaseLabel,
  pointed,
  onPoint,
}: Props): JSX.Element {
  // biome-ignore format: one line
  const [ref, width] = useWidth<HTMLDivElement>()
  const plotRef = useRef<uPlot | undefined>(undefined)
  const personas = config.personas ?? []
  useEffect(() => {
    const root = ref.current
    if (!root || width === 0 || !timeline.looks.length) return
    const css = getComputedStyle(document.documentElement)
    const colour = (name: string) => css.getPropertyValue(name).trim()
    const { looks, steps, moves } = timeline
    const line = (plot: uPlot, style: string, dash: number[], from: [number, number], to: [number, number]) => {
      const { ctx } = plot
      ctx.save()
      ctx.strokeStyle = style
      ctx.lineWidth = devicePixelRatio
      ctx.setLineDash(dash.map((one) => one * devicePixelRatio))
      ctx.beginPath()
      ctx.moveTo(...from)
      ctx.lineTo(...to)
      ctx.stroke()
      ctx.restore()
    }
    const marks = (plot: uPlot) => {
      const { left, top, width: wide, height } = plot.bbox
      const y = (value: number) => plot.valToPos(value, 'y', true)
      line(plot, colour('--ink'), [], [left, y(1)], [left + wide, y(1)])
      for (const [i, { score }] of personas.entries())
        if (score) line(plot, colour(`--persona-${i % 8}`), [3, 4], [left, y((score.leave ?? score.enter / 2) / score.enter)], [left + wide, y((score.leave ?? score.enter / 2) / score.enter)]) // biome-ignore format: one line
      plot.ctx.fillStyle = colour('--remark')
      plot.ctx.font = `${12 * devicePixelRatio}px system-ui, sans-serif`
      for (const [i, { x, phase }] of moves.entries()) {
        const at = plot.valToPos(x, 'x', true)
        line(plot, colour('--remark'), [], [at, top], [at, top + height])
        plot.ctx.fillText(phaseLabel(phase), at + 4 * devicePixelRatio, top + (12 + (i % 3) * 14) * devicePixelRatio)
      }
    }
    const plot = new uPlot(
      {
        width,
        height: HEIGHT,
        padding: [14, 12, 0, 0],
        legend: { show: false },
        cursor: { y: false, points: { show: false }, drag: { x: false, y: false } },
        scales: { x: { time: false }, y: { range: (_, __, max) => [0, Math.max(1.5, max * 1.1)] } },
        series: [{}, ...personas.map((_, i) => ({ stroke: colour(`--persona-${i % 8}`), width: 2, points: { show: false } }))], // biome-ignore format: one line
        axes: [
          {
            stroke: colour('--quiet'),
            grid: { show: false },
            size: 28,
            splits: () => steps.map(({ x }) => x),
            values: () => steps.map((_, i) => String(i + 1)),
          },
          { stroke: colour('--quiet'), grid: { stroke: colour('--line'), width: 1 }, size: 36 },
        ],
        hooks: { draw: [marks], setCursor: [({ cursor }) => cursor.idx != null && onPoint(cursor.idx)] },
      },
      [looks.map(({ x }) => x), ...personas.map(({ id }) => looks.map(({ answer }) => answer.scores[id] ?? 0))],
      root,
    )
    plotRef.current = plot
    return () => plot.destroy()
  }, [timeline, width, theme, language])
  return (
    <>
      <div class="chart" ref={ref} role="img" aria-label={label} style={{ minHeight: `${HEIGHT}px` }} />
      <p class="legend">
        {personas.map(({ id, label: text }, i) => (
          <span key={id}>
            <i style={{ background: `var(--persona-${i % 8})` }} />
            {labelOf(text, id, language)}{' '}
            {timeline.looks[pointed]?.answer.scores[id]?.toLocaleString(language, { maximumFractionDigits: 2 })}
          </span>
        ))}
      </p>
    </>
  )
}
