import type { ComponentChildren } from 'preact';
import { lessonFaults } from '../../lib/lessons/faults.ts';
import { lessonToShare } from '../../lib/lessons/lesson-file.ts';
import type { ArticleShare, Lesson } from '../../lib/model/lesson.ts';
import { useFormats } from '../i18n/format.ts';
import { useMessages } from '../i18n/messages.ts';
import { Button, LinkButton } from '../ui/Button.tsx';
import { Disclosure } from '../ui/Disclosure.tsx';
import { ChoiceGroup } from '../ui/Field.tsx';
import type { BuilderTab, Edit, ExportKind, VersionEntry } from './props.ts';

const SHARES: readonly ArticleShare[] = ['excerpts', 'copy', 'link'];

export interface FinishTabProps {
  lesson: Lesson;
  versions: readonly VersionEntry[];
  busy: boolean;
  onEdit: Edit;
  onPreview(): void;
  onExport(kind: ExportKind, share: ArticleShare): void;
  onClass(): void;
  onRestore(version: number): void;
  onGoTo(tab: BuilderTab, task?: string): void;
}

/** What goes out: how much of the article, to whom, in which form. */
export function FinishTab(props: FinishTabProps) {
  const { lesson, versions, busy, onEdit, onPreview, onExport, onClass, onRestore, onGoTo } = props;
  const { t } = useMessages();
  const format = useFormats();
  const { share } = lesson.article;
  const faults = lessonFaults(lesson);
  const drafts = lesson.tasks.filter(({ draft }) => draft).length;
  const numbers = new Map(lesson.tasks.map(({ id }, i) => [id, String(i + 1)]));
  const hasText = lesson.article.text !== undefined;
  const shares = SHARES.filter(
    (each) => each === 'link' || hasText || (each === 'excerpts' && lesson.article.excerpts),
  );
  return (
    <div class="dl-builder-form">
      {(faults.length > 0 || drafts > 0) && (
        <section>
          <h2>{t('builder.missing')}</h2>
          <ul class="dl-fault-list">
            {faults.map(({ key, place, id }) => (
              <li key={`${key} ${id}`}>
                <LinkButton onClick={() => onGoTo(place, place === 'tasks' ? id : undefined)}>
                  {place === 'tasks' && id !== undefined && `${t('builder.task', [numbers.get(id) ?? ''])}: `}
                  {t(`lessonFault.${key}`)}
                </LinkButton>
              </li>
            ))}
            {drafts > 0 && (
              <li>
                <LinkButton onClick={() => onGoTo('tasks')}>{t('builder.draftsLeft', drafts)}</LinkButton>
              </li>
            )}
          </ul>
        </section>
      )}
      <ChoiceGroup
        label={t('builder.share')}
        choices={shares.map((value) => ({
          value,
          label: t(`builder.shareAs.${value}`),
          advice: t(`builder.shareAdvice.${value}`),
        }))}
        value={shares.includes(share) ? share : 'link'}
        onChange={(value) => onEdit((draft) => ({ ...draft, article: { ...draft.article, share: value } }))}
      />
      {share !== 'link' && <Included lesson={lesson} share={share} />}
      <section>
        <h2>{t('builder.forStudents')}</h2>
        <div class="dl-builder-exports">
          <ExportLine text={t('builder.exportStudentsAdvice')}>
            <Button main disabled={busy} onClick={() => onExport('students', share)}>
              {t('builder.exportStudents')}
            </Button>
          </ExportLine>
          <ExportLine text={t('builder.exportPageAdvice')}>
            <Button disabled={busy} onClick={() => onExport('page', share)}>
              {t('builder.exportPage')}
            </Button>
          </ExportLine>
          <ExportLine text={t('builder.exportHandoutAdvice')}>
            <Button disabled={busy} onClick={() => onExport('handout', share)}>
              {t('builder.exportHandout')}
            </Button>
          </ExportLine>
          <ExportLine text={t('builder.previewAdvice')}>
            <Button onClick={onPreview}>{t('builder.preview')}</Button>
          </ExportLine>
        </div>
      </section>
      <section>
        <h2>{t('builder.forTrainers')}</h2>
        <div class="dl-builder-exports">
          <ExportLine text={t('builder.exportTrainerAdvice')}>
            <Button disabled={busy} onClick={() => onExport('trainer', share)}>
              {t('builder.exportTrainer')}
            </Button>
          </ExportLine>
          {versions.length > 0 && (
            <ExportLine text={t('builder.classAdvice')}>
              <Button onClick={onClass}>{t('builder.class')}</Button>
            </ExportLine>
          )}
        </div>
      </section>
      <section>
        <h2>{t('builder.versions')}</h2>
        <p class="dl-small">{t('builder.versionsAdvice')}</p>
        <ol class="dl-version-list">
          {versions.map(({ version, at, title, tasks }) => (
            <li key={version}>
              <span>
                <strong>{t('builder.version', [String(version)])}</strong> <bdi>{title}</bdi>
                <span class="dl-small">
                  {' '}
                  {format.shortDate(new Date(at).toISOString().slice(0, 10))} · {t('builder.tasks', tasks)}
                </span>
              </span>
              <Button onClick={() => onRestore(version)}>{t('builder.restoreVersion', [String(version)])}</Button>
            </li>
          ))}
        </ol>
      </section>
    </div>
  );
}

function ExportLine({ text, children }: { text: string; children: ComponentChildren }) {
  return (
    <div class="dl-export-line">
      {children}
      <p class="dl-small">{text}</p>
    </div>
  );
}

/** What of the article will be in the file, in figures and to read. */
function Included({ lesson, share }: { lesson: Lesson; share: ArticleShare }) {
  const { t } = useMessages();
  const format = useFormats();
  const shared = lessonToShare(lesson, { withKey: false, share }).article;
  const parts = shared.text === undefined ? (shared.excerpts ?? []) : [{ start: 0, text: shared.text }];
  const words = (text: string): number => text.split(/\s+/).filter((word) => word !== '').length;
  const included = parts.reduce((sum, { text }) => sum + words(text), 0);
  const all = lesson.article.text === undefined ? included : words(lesson.article.text);
  return (
    <Disclosure summary={t('builder.included', [format.number(included), format.number(all)])}>
      <div class="dl-included" lang={lesson.article.lang} dir={lesson.article.dir ?? 'auto'}>
        {parts.map(({ start, text }, i) => (
          <div key={start}>
            {i > 0 && <p aria-hidden="true">[…]</p>}
            {text.split('\n\n').map((paragraph, line) => (
              <p key={line}>{paragraph}</p>
            ))}
          </div>
        ))}
      </div>
    </Disclosure>
  );
}
