import { useMessages } from '../../i18n/messages.ts';
import type { OptionsProps } from '../../props.ts';
import { LinkButton } from '../../ui/Button.tsx';
import { Disclosure } from '../../ui/Disclosure.tsx';
import { Option, OptionSection } from './Option.tsx';

/** "*://news.example/*" → "news.example". */
function siteName(site: string): string {
  return site.replace(/^[a-z*]+:\/\//, '').replace(/\/\*$/, '');
}

interface ListProps {
  items: readonly { id: string; name: string }[];
  action: string;
  onPick(id: string): void;
}

function List({ items, action, onPick }: ListProps) {
  return (
    <ul class="dl-choices">
      {items.map(({ id, name }) => (
        <li key={id}>
          <span dir="auto">{name}</span>
          <LinkButton onClick={() => onPick(id)}>
            {action}
            <span class="dl-hidden"> {name}</span>
          </LinkButton>
        </li>
      ))}
    </ul>
  );
}

/** Where Dateline starts by itself, and the pages there on which it was turned off. */
export function SiteOptions({ sites, pagesOff, onRemoveSite, onPageOn }: SitesProps) {
  const { t } = useMessages();
  return (
    <OptionSection title={t('options.sites')}>
      <Option texts={[t('options.sites'), t('options.sitesAdvice'), ...sites]}>
        <p class="dl-small">{t('options.sitesAdvice')}</p>
        {sites.length === 0 && <p>{t('options.noSites')}</p>}
        <List
          items={sites.map((site) => ({ id: site, name: siteName(site) }))}
          action={t('options.removeSite')}
          onPick={onRemoveSite}
        />
      </Option>
      {pagesOff.length > 0 && (
        <Option texts={[t('options.pagesOff', [String(pagesOff.length)]), ...pagesOff]}>
          <Disclosure summary={t('options.pagesOff', [String(pagesOff.length)])}>
            <List
              items={pagesOff.map((page) => ({ id: page, name: page.replace(/^https?:\/\//, '') }))}
              action={t('options.pageOn')}
              onPick={onPageOn}
            />
          </Disclosure>
        </Option>
      )}
    </OptionSection>
  );
}

type SitesProps = Pick<OptionsProps, 'sites' | 'pagesOff' | 'onRemoveSite' | 'onPageOn'>;
