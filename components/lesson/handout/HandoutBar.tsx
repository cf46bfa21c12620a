import type { ArticleShare } from '../../../lib/model/lesson.ts';
import { useMessages } from '../../i18n/messages.ts';
import { FileButton } from '../../library/FileButton.tsx';
import { Button } from '../../ui/Button.tsx';
import { ChoiceGroup, Switch } from '../../ui/Field.tsx';
import type { HandoutOptions } from './props.ts';

export interface HandoutBarProps {
  options: HandoutOptions;
  /** How much of the article can be had. */
  shares: readonly ArticleShare[];
  hasKey: boolean;
  onChange(options: HandoutOptions): void;
  onPrint(): void;
  /** The lesson as one HTML file. */
  onSavePage(): void;
  onFile(file: File): void;
}

const PARTS = ['map', 'glossary', 'timeline', 'tasks'] as const;

/** What is to be handed out, and in which way. It isn't printed. */
export function HandoutBar({ options, shares, hasKey, onChange, onPrint, onSavePage, onFile }: HandoutBarProps) {
  const { t, dir } = useMessages();
  return (
    <section class="dl dl-page dl-handout-bar" dir={dir} aria-label={t('handout.title')}>
      <header class="dl-page-head">
        <p class="dl-kicker">{t('extName')}</p>
        <h1>{t('handout.title')}</h1>
      </header>
      <div class="dl-handout-choices">
        <ChoiceGroup<ArticleShare>
          label={t('handout.article')}
          advice={t('handout.articleAdvice')}
          choices={shares.map((value) => ({ value, label: t(`handout.${value}`) }))}
          value={options.share}
          onChange={(share) => onChange({ ...options, share })}
        />
        <ChoiceGroup<HandoutOptions['notes']>
          label={t('handout.comments')}
          choices={[
            { value: 'end', label: t('handout.commentsEnd') },
            { value: 'below', label: t('handout.commentsBelow') },
          ]}
          value={options.notes}
          onChange={(notes) => onChange({ ...options, notes })}
        />
        <fieldset class="dl-choice-group">
          <legend>{t('handout.parts')}</legend>
          {PARTS.map((part) => (
            <Switch
              key={part}
              label={t(`handout.with${part}`)}
              checked={options[part]}
              onChange={(checked) => onChange({ ...options, [part]: checked })}
            />
          ))}
          {hasKey && (
            <Switch
              label={t('handout.withkey')}
              checked={options.key}
              onChange={(key) => onChange({ ...options, key })}
            />
          )}
        </fieldset>
      </div>
      <div class="dl-row">
        <Button main onClick={onPrint}>
          {t('handout.print')}
        </Button>
        <Button onClick={onSavePage}>{t('handout.savePage')}</Button>
        <FileButton accept=".json,application/json" onFile={onFile}>
          {t('handout.other')}
        </FileButton>
      </div>
      <p class="dl-small">{t('handout.savePageAdvice')}</p>
    </section>
  );
}
