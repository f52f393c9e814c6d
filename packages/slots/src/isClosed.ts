/** Whether the parser has left this node: something follows it, or one of those it stands in. */
export function isClosed(node: Node): boolean {
  if (document.readyState !== 'loading') return true
  for (let at: Node | null = node; at && at !== document.body; at = at.parentNode) if (at.nextSibling) return true
  return false
}
