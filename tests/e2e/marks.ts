/** What is painted on a page, read the way any script of the page could: from the shared highlight registry. */
export interface Mark {
  layer: string;
  text: string;
}

/** To be run in the page. */
export function readMarks(): Mark[] {
  const marks: { layer: string; text: string; range: Range }[] = [];
  for (const [name, highlight] of CSS.highlights)
    if (name.startsWith('dateline-'))
      for (const range of highlight)
        marks.push({ layer: name.slice('dateline-'.length), text: String(range), range: range as Range });
  marks.sort((a, b) => a.range.compareBoundaryPoints(Range.START_TO_START, b.range));
  return marks.map(({ layer, text }) => ({ layer, text }));
}
