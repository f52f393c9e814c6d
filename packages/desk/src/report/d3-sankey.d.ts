/** The part of d3-sankey that is used; the package brings no types. https://github.com/d3/d3-sankey */
declare module 'd3-sankey' {
  export type Node<N, L> = N & {
    value: number
    x0: number
    x1: number
    y0: number
    y1: number
    sourceLinks: Link<N, L>[]
    targetLinks: Link<N, L>[]
  }
  export type Link<N, L> = Omit<L, 'source' | 'target'> & {
    source: Node<N, L>
    target: Node<N, L>
    width: number
    y0: number
    y1: number
  }
  export interface Sankey<N, L> {
    (graph: { nodes: N[]; links: L[] }): { nodes: Node<N, L>[]; links: Link<N, L>[] }
    nodeId(id: (node: N) => string): this
    nodeAlign(align: (node: N, columns: number) => number): this
    nodeSort(compare: (a: N, b: N) => number): this
    nodeWidth(width: number): this
    nodePadding(padding: number): this
    extent(extent: [[number, number], [number, number]]): this
  }
  export function sankey<N, L>(): Sankey<N, L>
}
