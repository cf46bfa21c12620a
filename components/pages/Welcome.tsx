import { CommandKeys } from '../help/Keys.tsx';
import { useMessages } from '../i18n/messages.ts';
import type { WelcomeProps } from '../props.ts';
import { Button } from '../ui/Button.tsx';
import { Demo } from './Demo.tsx';

const PERMISSIONS = ['ActiveTab', 'Scripting', 'Storage', 'Menus', 'Panel', 'Sites'] as const;

/** The marks as they look in a text, on a line of an imaginary dispatch. */
function Specimen() {
  const { t } = useMessages();
  return (
    <p class="dl-specimen" aria-hidden="true">
      <span class="dl-specimen-place">Aktau</span>, <span class="dl-specimen-official">President Nazarbaev</span>,{' '}
      <span class="dl-specimen-note">“…”</span>
      <span class="dl-specimen-legend">
        {t('welcome.marksPlace')} · {t('welcome.marksOfficial')} · {t('welcome.marksNote')}
      </span>
    </p>
  );
}

/** What it is in half a minute, what each permission is for, and a sample article to try it on. */
export function Welcome(props: WelcomeProps) {
  const { demo, shortcuts, onOpenSample, onOpenOptions, onOpenLesson, onPrepareLesson } = props;
  const { t, dir } = useMessages();
  return (
    <main class="dl dl-page dl-welcome" dir={dir}>
      <header class="dl-page-head">
        <p class="dl-kicker">{t('extName')}</p>
        <h1>{t('welcome.title')}</h1>
        <p>{t('welcome.lead')}</p>
        {demo ? <Demo {...demo} /> : <Specimen />}
        <Button main onClick={onOpenSample}>
          {t('welcome.sample')}
        </Button>
      </header>
      <ol class="dl-steps">
        {([1, 2, 3] as const).map((step) => (
          <li key={step}>
            <h2>{t(`welcome.step${step}`)}</h2>
            <p>{t(`welcome.step${step}Text`)}</p>
          </li>
        ))}
      </ol>
      <section class="dl-page-section">
        <h2>{t('menu.lessons')}</h2>
        <div>
          <p>{t('welcome.lessonsText')}</p>
          <div class="dl-row">
            <Button onClick={onOpenLesson}>{t('student.open')}</Button>
            <Button onClick={onPrepareLesson}>{t('menu.prepare')}</Button>
          </div>
        </div>
      </section>
      <section class="dl-page-section">
        <h2>{t('welcome.privacy')}</h2>
        <p>{t('welcome.privacyText')}</p>
      </section>
      <section class="dl-page-section">
        <h2>{t('welcome.permissions')}</h2>
        <dl class="dl-permissions">
          {PERMISSIONS.map((permission) => (
            <div key={permission}>
              <dt>{t(`welcome.permission${permission}`)}</dt>
              <dd>{t(`welcome.permission${permission}Text`)}</dd>
            </div>
          ))}
        </dl>
      </section>
      {shortcuts.length > 0 && (
        <section class="dl-page-section">
          <h2>{t('welcome.keyboard')}</h2>
          <div>
            <CommandKeys shortcuts={shortcuts} />
            <p class="dl-small">{t('welcome.keyboardText')}</p>
          </div>
        </section>
      )}
      <Button onClick={onOpenOptions}>{t('welcome.options')}</Button>
    </main>
  );
}
