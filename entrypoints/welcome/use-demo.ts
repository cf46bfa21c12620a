import { useEffect, useRef, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import type { DemoProps } from '../../components/props.ts';
import { callBackground } from '../../lib/messaging/call-background.ts';
import type { Mention } from '../../lib/model/mention.ts';
import { THRESHOLDS } from '../../lib/model/settings.ts';

/** A dispatch of our own, short enough to be read at a glance; in the language that Dateline reads. */
const TEXT =
  'AKTAU – President Nursultan Nazarbaev wants every lorry from Uzbekistan searched. Kazakstan’s prime minister has until winter to build six new posts between the Caspian Sea and Tashkent.';
const DATE = '2004-09-14';
/** What is open from the start: a person in an office that another holds today. */
const FIRST = 'Nursultan Nazarbaev';

/** The passage with what Dateline finds in it, and the card of the name that the reader points at. No card without data. */
export function useDemo(): DemoProps | undefined {
  const [mentions, setMentions] = useState<Mention[]>([]);
  const [open, setOpen] = useState<DemoProps['open']>();
  const turn = useRef(0);
  const url = browser.runtime.getURL('/sample/index.html' as '/');

  const show = async (mention: Mention, index: number): Promise<void> => {
    const mine = ++turn.current;
    const date = { date: DATE, source: 'text' as const };
    const card = await callBackground('card', { mention, url, date, places: [] }).catch(() => undefined);
    if (card && mine === turn.current) setOpen({ index, card, pinned: false });
  };

  useEffect(() => {
    const blocks = [{ start: 0, end: TEXT.length, kind: 'paragraph' as const }];
    callBackground('recognise', { text: TEXT, blocks, url, date: DATE }).then(
      ({ mentions: found }) => {
        const sure = found.filter(({ confidence }) => confidence >= THRESHOLDS.balanced);
        setMentions(sure);
        const index = sure.findIndex(({ text }) => text === FIRST);
        const mention = sure[index];
        if (mention) void show(mention, index);
      },
      () => undefined,
    );
  }, []);

  if (mentions.length === 0) return undefined;
  return {
    text: TEXT,
    date: DATE,
    mentions,
    open,
    onOpen(index) {
      const mention = mentions[index];
      if (mention && index !== open?.index) void show(mention, index);
    },
    onPin: () => setOpen((before) => before && { ...before, pinned: true }),
    onClose: () => setOpen(undefined),
    onCorrect(entity) {
      const mention = open && mentions[open.index];
      if (entity === null) setOpen(undefined);
      // Shown, not stored: this is no article of the reader's.
      else if (mention && open) void show({ ...mention, candidates: [{ entity, score: 1 }] }, open.index);
    },
  };
}
