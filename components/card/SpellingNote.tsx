import type { SpellingView } from '../../lib/cards/view.ts';
import { useMessages } from '../i18n/messages.ts';

/** "“Kazakstan”: a spelling of Kazakhstan, in use until 1997". */
export function SpellingNote({ spelling, person = false }: { spelling: SpellingView; person?: boolean }) {
  const { t } = useMessages();
  const { text, name, relation, from, to } = spelling;
  const words = person ? t('official.spelled', [text]) : t(`spelling.${relation}`, [text, name]);
  const years =
    from !== undefined && to !== undefined
      ? t('ui.range', [String(from), String(to)])
      : to !== undefined
        ? t('ui.until', [String(to)])
        : from !== undefined
          ? t('ui.since', [String(from)])
          : undefined;
  return (
    <p class="dl-card-note">{years === undefined ? words : t('ui.comma', [words, t('spelling.inUse', [years])])}</p>
  );
}
