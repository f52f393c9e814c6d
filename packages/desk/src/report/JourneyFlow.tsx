import { sankey } from 'd3-sankey'
import type { JSX } from 'preact'
import { useWidth } from '../frame/useWidth.ts'
import { journeyGraph, type Move, type Stop } from './journeyGraph.ts'
import { phaseLabel, type View } from './view.ts'

/** Narrower than this the journey runs downwards. */
const NARROW = 620
const LENGTH = { across: 340, down: 620 }
const BAR = 10
/** A bar thinner than this has no room for its name; it is still in its title. */
const LEAST_NAMED = 13
/** Room for the names: beside the last column, or above the first row. */
const MARGIN = { across: 132, down: 22 }

/** The journey as a flow through the phases, move by move. */
export function JourneyFlow({ view }: { view: View }): JSX.Element {
  const [ref, width] = useWidth<HTMLDivElement>()
  return (
    <div class="flow" ref={ref} style={{ minHeight: `${LENGTH.across}px` }}>
      {width > 0 && <Flow view={view} width={width} />}
    </div>
  )
}

function Flow({ view, width }: { view: View; width: number }): JSX.Element {
  const { report, words, numbers } = view
  const isDown = width < NARROW
  const height = isDown ? LENGTH.down : LENGTH.across
  const order = report.phases.map(({ id }) => id)
  const rank = (phase: string) => order.indexOf(phase)
  const layout = sankey<Stop, Move>()
    .nodeId(({ id }) => id)
    .nodeAlign(({ step }) => step)
    .nodeSort((a, b) => rank(a.phase) - rank(b.phase))
    .nodeWidth(BAR)
    .nodePadding(isDown ? 8 : 16)
    .extent(isDown ? [[MARGIN.down, 1], [height - 34, width - 1]] : [[1, 26], [width - MARGIN.across, height - 8]]) // biome-ignore format: one glance
  const { nodes, links } = layout(journeyGraph(report))
  const columns = [...new Map(nodes.map(({ step, x0 }) => [step, x0]))]
  const place = (x: number, y: number) => (isDown ? `${y} ${x}` : `${x} ${y}`)
  const band = ({ source, target, y0, y1 }: (typeof links)[number]) => {
    const [from, to, middle] = [source.x1, target.x0, (source.x1 + target.x0) / 2]
    return `M${place(from, y0)} C${place(middle, y0)} ${place(middle, y1)} ${place(to, y1)}`
  }
  const visitors = (count: number) => `${numbers.count(count)} ${words.totals.visitors}`

  return (
    <svg width={width} height={height} role="img" aria-label={words.journey}>
      {columns.map(([step, x]) =>
        isDown ? null : (
          <text key={step} class="step" x={x} y="12">
            {step === 0 ? words.start : words.move(step)}
          </text>
        ),
      )}
      <g class="bands">
        {links.map((link) => {
          const text = words.flow(
            visitors(link.value),
            phaseLabel(view, link.from),
            phaseLabel(view, link.to),
            link.step + 1,
          )
          return (
            <path
              key={`${link.source.id}-${link.target.id}`}
              class={rank(link.to) < rank(link.from) ? 'ebb' : 'flood'}
              d={band(link)}
              style={{ strokeWidth: Math.max(1, link.width) }}
            >
              <title>{text}</title>
            </path>
          )
        })}
      </g>
      {nodes.map((node) => {
        const { x0, y0, x1, y1, phase, step, fixedValue } = node
        const [x, y, w, h] = isDown ? [y0, x0, y1 - y0, x1 - x0] : [x0, y0, x1 - x0, y1 - y0]
        const name = phaseLabel(view, phase)
        const text = words.stay(visitors(fixedValue), name, step)
        const isNamed = isDown ? w > (name.length + numbers.count(fixedValue).length) * 8 : h >= LEAST_NAMED
        return (
          <g key={node.id} class="stop">
            <rect x={x} y={y} width={Math.max(1, w)} height={Math.max(1, h)} rx="2">
              <title>{text}</title>
            </rect>
            {isNamed && (
              <text
                x={isDown ? x + 4 : x + w + 6}
                y={isDown ? y - 5 : y + h / 2}
                dominant-baseline={isDown ? 'auto' : 'middle'}
              >
                {name} <tspan>{numbers.count(fixedValue)}</tspan>
              </text>
            )}
          </g>
        )
      })}
    </svg>
  )
}
