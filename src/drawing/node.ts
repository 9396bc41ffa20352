/** An element as satori takes it. */
export interface Node {
  type: 'div'
  props: { style: Record<string, string | number>; children: Node[] | string }
}

/** A box that lays its parts out in a row, or as its style says. */
export function box(style: Record<string, string | number>, children: Node[]): Node {
  return {
    type: 'div',
    props: { style: { display: 'flex', boxSizing: 'border-box', flexShrink: 0, ...style }, children },
  }
}

export function text(style: Record<string, string | number>, said: string): Node {
  return { type: 'div', props: { style: { display: 'flex', flexShrink: 0, ...style }, children: said } }
}
