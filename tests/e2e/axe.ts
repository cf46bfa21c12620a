import axe from 'axe-core';

const AXE = axe.source;

interface Violation {
  id: string;
  nodes: { html: string }[];
}

/** A page of whichever driver: all that is asked of it is to run a script. */
interface Scripted {
  evaluate(script: string): Promise<unknown>;
}

/** What axe finds on a page, each with the elements. */
export async function violations(page: Scripted): Promise<string[]> {
  const found = (await page.evaluate(
    `(async () => { ${AXE}; return (await axe.run(document, { resultTypes: ['violations'] })).violations; })()`,
  )) as Violation[];
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`);
}
