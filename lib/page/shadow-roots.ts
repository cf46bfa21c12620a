/** The shadow roots that nodes lie in, each once. */
export function shadowRootsOf(nodes: Iterable<Node>): ShadowRoot[] {
  const roots = new Set<Node>();
  for (const node of nodes) roots.add(node.getRootNode());
  return [...roots].filter((root) => root instanceof ShadowRoot);
}

interface ComposedRanges {
  getComposedRanges?(options: { shadowRoots: ShadowRoot[] }): StaticRange[];
}

/** What is selected, in these shadow roots too; null when nothing is. */
export function selectedRange(page: Document, shadowRoots: readonly ShadowRoot[]): AbstractRange | null {
  const selection = page.getSelection();
  if (!selection || selection.rangeCount === 0) return null;
  const [composed] = shadowRoots.length
    ? ((selection as ComposedRanges).getComposedRanges?.({ shadowRoots: [...shadowRoots] }) ?? [])
    : [];
  const range = composed ?? selection.getRangeAt(0);
  return range.collapsed ? null : range;
}
