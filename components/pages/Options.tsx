import { useState } from 'preact/hooks';
import type { ComponentChildren } from 'preact';
import type { MentionKind } from '../../lib/model/mention.ts';
import type { HoverDelay, Theme, ThresholdStep } from '../../lib/model/settings.ts';
import { useMessages } from '../i18n/messages.ts';
import { COLOURS } from '../notes/colours.ts';
import type { OptionsProps } from '../props.ts';
import { Button, LinkButton } from '../ui/Button.tsx';
import { ChoiceGroup, Switch, TextField } from '../ui/Field.tsx';
import { Toast } from '../ui/Toast.tsx';
import { AboutData } from './AboutData.tsx';

const KINDS: readonly MentionKind[] = ['place', 'official', 'role', 'organisation', 'demonym'];
const STEPS: readonly ThresholdStep[] = ['careful', 'balanced', 'generous'];
const NAME_LENGTH = 40;

function Section({ title, children }: { title: string; children: ComponentChildren }) {
  return (
    <section class="dl-page-section">
      <h2>{title}</h2>
      <div>{children}</div>
    </section>
  );
}

function HoverChoice({ settings, onChange }: OptionsProps) {
  const { t } = useMessages();
  const delays: { value: string; delay: HoverDelay; label: string }[] = [
    { value: '200', delay: 200, label: t('options.hover200') },
    { value: '350', delay: 350, label: t('options.hover350') },
    { value: '600', delay: 600, label: t('options.hover600') },
    { value: 'with-key', delay: 'with-key', label: t('options.hoverKey') },
    { value: 'off', delay: 'off', label: t('options.hoverOff') },
  ];
  return (
    <ChoiceGroup
      label={t('options.hover')}
      choices={delays}
      value={String(settings.hover)}
      onChange={(value) => {
        const chosen = delays.find((delay) => delay.value === value);
        if (chosen) onChange({ hover: chosen.delay });
      }}
    />
  );
}

function ColourNameFields({ settings, onChange }: OptionsProps) {
  const { t } = useMessages();
  return (
    <fieldset class="dl-choice-group">
      <legend>{t('options.colours')}</legend>
      <div class="dl-colour-fields">
        {COLOURS.map((colour) => (
          <TextField
            key={colour}
            label={
              <span class={`dl-colour-label dl-colour-${colour}`}>
                <span class="dl-swatch" /> {t('options.colourNumber', [String(colour)])}
              </span>
            }
            value={settings.colourNames[colour - 1] ?? ''}
            placeholder={t(`colour.name${colour}`)}
            maxLength={NAME_LENGTH}
            onChange={(name) => {
              const [a, b, c, d] = settings.colourNames.map((old, index) => (index === colour - 1 ? name : old));
              onChange({ colourNames: [a ?? '', b ?? '', c ?? '', d ?? ''] });
            }}
          />
        ))}
      </div>
    </fieldset>
  );
}

/** "*://news.example/*" → "news.example". */
function siteName(site: string): string {
  return site.replace(/^[a-z*]+:\/\//, '').replace(/\/\*$/, '');
}

function Sites({ sites, onRemoveSite }: OptionsProps) {
  const { t } = useMessages();
  return (
    <>
      <p class="dl-small">{t('options.sitesAdvice')}</p>
      {sites.length === 0 && <p>{t('options.noSites')}</p>}
      <ul class="dl-choices">
        {sites.map((site) => (
          <li key={site}>
            <span>{siteName(site)}</span>
            <LinkButton onClick={() => onRemoveSite(site)}>
              {t('options.removeSite')}
              <span class="dl-hidden"> {siteName(site)}</span>
            </LinkButton>
          </li>
        ))}
      </ul>
    </>
  );
}

/** The reader's settings; each change is reported at once. */
export function Options(props: OptionsProps) {
  const { settings, about, onChange, onReset } = props;
  const { t, dir } = useMessages();
  const [wasReset, setReset] = useState(false);
  return (
    <main class="dl dl-page" dir={dir}>
      <header class="dl-page-head">
        <p class="dl-kicker">{t('extName')}</p>
        <h1>{t('options.title')}</h1>
        <p>{t('options.lead')}</p>
      </header>
      <Section title={t('options.marks')}>
        <ChoiceGroup<ThresholdStep>
          label={t('options.threshold')}
          advice={t('options.thresholdAdvice')}
          choices={STEPS.map((step) => ({
            value: step,
            label: t(`step.${step}`),
            advice: t(`step.${step}Advice`),
          }))}
          value={settings.threshold}
          onChange={(threshold) => onChange({ threshold })}
        />
        <fieldset class="dl-choice-group">
          <legend>{t('options.kinds')}</legend>
          {KINDS.map((kind) => (
            <Switch
              key={kind}
              label={<span class={`dl-kind-sample dl-kind-${kind}`}>{t(`kinds.${kind}`)}</span>}
              checked={settings.kinds[kind]}
              onChange={(checked) => onChange({ kinds: { ...settings.kinds, [kind]: checked } })}
            />
          ))}
        </fieldset>
      </Section>
      <Section title={t('options.cards')}>
        <HoverChoice {...props} />
      </Section>
      <Section title={t('options.notes')}>
        <ColourNameFields {...props} />
        <Switch
          label={t('options.saveCopy')}
          advice={t('options.saveCopyAdvice')}
          checked={settings.saveCopy}
          onChange={(saveCopy) => onChange({ saveCopy })}
        />
        <p>
          <LinkButton onClick={props.onOpenLibrary}>{t('library.openAll')}</LinkButton>
        </p>
      </Section>
      <Section title={t('options.sites')}>
        <Sites {...props} />
      </Section>
      <Section title={t('options.theme')}>
        <ChoiceGroup<Theme>
          label={t('options.themeOf')}
          choices={[
            { value: 'system', label: t('options.themeSystem') },
            { value: 'light', label: t('options.themeLight') },
            { value: 'dark', label: t('options.themeDark') },
          ]}
          value={settings.theme}
          onChange={(theme) => onChange({ theme })}
        />
      </Section>
      <Section title={t('about.title')}>
        <AboutData {...about} />
      </Section>
      <Button
        onClick={() => {
          onReset();
          setReset(true);
        }}
      >
        {t('options.reset')}
      </Button>
      <Toast message={wasReset ? t('options.resetDone') : undefined} />
    </main>
  );
}
