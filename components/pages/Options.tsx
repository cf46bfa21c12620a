import { useId, useState } from 'preact/hooks';
import { DEFAULT_SETTINGS, type Theme } from '../../lib/model/settings.ts';
import { AllKeys } from '../help/Keys.tsx';
import { useMessages } from '../i18n/messages.ts';
import type { OptionsProps } from '../props.ts';
import { Button } from '../ui/Button.tsx';
import { ChoiceGroup } from '../ui/Field.tsx';
import { Toast } from '../ui/Toast.tsx';
import { AboutData } from './AboutData.tsx';
import { CardOptions } from './options/CardOptions.tsx';
import { MarkOptions } from './options/MarkOptions.tsx';
import { NoteOptions } from './options/NoteOptions.tsx';
import { Option, OptionSearch, OptionSection } from './options/Option.tsx';
import { SiteOptions } from './options/SiteOptions.tsx';

function ThemeOption({ settings, onChange }: OptionsProps) {
  const { t } = useMessages();
  const choices: { value: Theme; label: string }[] = [
    { value: 'system', label: t('options.themeSystem') },
    { value: 'light', label: t('options.themeLight') },
    { value: 'dark', label: t('options.themeDark') },
  ];
  const { theme } = DEFAULT_SETTINGS;
  return (
    <OptionSection title={t('options.theme')}>
      <Option
        name={t('options.theme')}
        texts={[t('options.theme'), t('options.themeOf'), ...choices.map(({ label }) => label)]}
        onReset={settings.theme === theme ? undefined : () => onChange({ theme })}
      >
        <ChoiceGroup<Theme>
          label={t('options.themeOf')}
          choices={choices}
          value={settings.theme}
          onChange={(chosen) => onChange({ theme: chosen })}
        />
      </Option>
    </OptionSection>
  );
}

function KeyOption({ shortcuts, onOpenShortcuts }: OptionsProps) {
  const { t } = useMessages();
  return (
    <OptionSection title={t('welcome.keyboard')}>
      <Option texts={[t('welcome.keyboard'), t('help.title'), t('welcome.keyboardText'), 'shortcut']}>
        <AllKeys shortcuts={shortcuts} />
        <p class="dl-small">{t('welcome.keyboardText')}</p>
        {onOpenShortcuts && <Button onClick={onOpenShortcuts}>{t('help.change')}</Button>}
      </Option>
    </OptionSection>
  );
}

/** The reader's settings; each change is reported at once. */
export function Options(props: OptionsProps) {
  const { about, onReset } = props;
  const { t, dir } = useMessages();
  const [wasReset, setReset] = useState(false);
  const [query, search] = useState('');
  const searchId = useId();
  return (
    <main class="dl dl-page" dir={dir}>
      <header class="dl-page-head">
        <p class="dl-kicker">{t('extName')}</p>
        <h1>{t('options.title')}</h1>
        <p>{t('options.lead')}</p>
        <label class="dl-option-search" for={searchId}>
          <span class="dl-hidden">{t('options.search')}</span>
          <input
            id={searchId}
            class="dl-input"
            type="search"
            placeholder={t('options.search')}
            value={query}
            onInput={(event) => search(event.currentTarget.value)}
          />
        </label>
      </header>
      <OptionSearch.Provider value={query.trim().toLocaleLowerCase()}>
        <MarkOptions {...props} />
        <CardOptions {...props} />
        <NoteOptions {...props} />
        <SiteOptions {...props} />
        <ThemeOption {...props} />
        <KeyOption {...props} />
        <OptionSection title={t('about.title')}>
          <Option texts={[t('about.title'), t('about.lead'), t('about.sources')]}>
            <AboutData {...about} />
          </Option>
        </OptionSection>
      </OptionSearch.Provider>
      <p class="dl-option-none" role="status">
        {query.trim() !== '' && <span>{t('options.noneFound')}</span>}
      </p>
      <div class="dl-option-reset">
        <Button
          onClick={() => {
            onReset();
            setReset(true);
          }}
        >
          {t('options.reset')}
        </Button>
      </div>
      <Toast message={wasReset ? t('options.resetDone') : undefined} />
    </main>
  );
}
