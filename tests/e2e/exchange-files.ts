/** Files as other programs export them, in small. */

const annotation = (change: object) => ({
  created: '2023-05-01T10:00:00.000000+00:00',
  updated: '2023-05-01T10:00:00.000000+00:00',
  user: 'acct:reader@hypothes.is',
  uri: 'https://news.example/ferry',
  tags: [],
  group: '__world__',
  document: { title: ['Ferry talks'] },
  ...change,
});

/** An annotation, someone's reply to it, and an empty one, which can't become a note. */
export const HYPOTHESIS = {
  export_date: '2023-06-01T00:00:00.000Z',
  export_userid: 'acct:reader@hypothes.is',
  client_version: '1.1400.0',
  annotations: [
    annotation({
      id: 'h1',
      text: 'Who <b>pays</b>?',
      tags: ['sea ports'],
      target: [
        {
          source: 'https://news.example/ferry',
          selector: [
            { type: 'TextPositionSelector', start: 40, end: 52 },
            { type: 'TextQuoteSelector', exact: 'the old pier', prefix: 'repair of ', suffix: ', they said' },
          ],
        },
      ],
    }),
    annotation({ id: 'h2', user: 'acct:aigul@hypothes.is', references: ['h1'], text: 'The state.', target: [{}] }),
    annotation({ id: 'h3', text: '', target: [{}] }),
  ],
};

/** With the byte order mark and line ends of its real exports. */
export const READWISE = `\uFEFF${[
  'Highlight,Book Title,Book Author,Amazon Book ID,Note,Color,Tags,Location Type,Location,Highlighted at,Document tags,URL',
  '"Nobody, said ""he"", builds a pier twice",A history of ports,A. Writer,,,yellow,"sea, ports",page,12,2022-03-12 10:11:12+00:00,,',
  'open water,Ferry talks,,,=Why?,blue,,order,7,2022-03-13 10:11:12+00:00,,https://news.example/ferry',
  ',Ferry talks,,,,,,order,8,2022-03-13 10:11:12+00:00,,https://news.example/ferry',
].join('\r\n')}\r\n`;
