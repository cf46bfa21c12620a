/** The smallest node that holds all of the given nodes; crosses from a shadow root to its host where it must. */
export function smallestRoot(nodes: readonly Node[]): Node | null {
  let root: Node | null = null;
  let previous: Node | null = null;
  for (const node of nodes) {
    if (node === previous) continue;
    previous = node;
    root ??= parentOf(node);
    while (root && !holds(root, node)) root = parentOf(root);
    if (!root) return null;
  }
  return root;
}

function parentOf(node: Node): Node | null {
  return node.parentNode ?? (isShadowRoot(node) ? node.host : null);
}

function isShadowRoot(node: Node): node is ShadowRoot {
  return node.nodeType === 11 && 'host' in node;
}

function holds(root: Node, node: Node): boolean {
  if (root.contains(node)) return true;
  const inner = node.getRootNode();
  return isShadowRoot(inner) && holds(root, inner.host);
}
