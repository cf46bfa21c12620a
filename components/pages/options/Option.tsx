import { createContext, type ComponentChildren } from 'preact';
import { useContext } from 'preact/hooks';
import { useMessages } from '../../i18n/messages.ts';
import { LinkButton } from '../../ui/Button.tsx';

/** What the reader is looking for among the options, in small letters; '' for nothing. */
export const OptionSearch = createContext('');

/** Whether all words that are looked for occur in the texts. */
export function isFound(query: string, texts: readonly string[]): boolean {
  const all = texts.join(' ').toLocaleLowerCase();
  return query.split(/\s+/).every((word) => all.includes(word));
}

export interface OptionProps {
  /** All words by which it may be looked for: its label, its choices, its advice. */
  texts: readonly string[];
  /** What it is, for the reset button's name. */
  name?: string;
  /** Set where it differs from its default. */
  onReset?: (() => void) | undefined;
  children: ComponentChildren;
}

/** One option: hidden while something else is looked for, with a way back to its default. */
export function Option({ texts, name = '', onReset, children }: OptionProps) {
  const { t } = useMessages();
  const query = useContext(OptionSearch);
  return (
    <div class="dl-option" hidden={!isFound(query, texts)}>
      {children}
      {onReset && (
        <LinkButton onClick={onReset}>
          {t('options.resetOne')}
          <span class="dl-hidden">: {name}</span>
        </LinkButton>
      )}
    </div>
  );
}

/** A heading with its options; CSS hides it when none of them is shown. */
export function OptionSection({ title, children }: { title: string; children: ComponentChildren }) {
  return (
    <section class="dl-page-section dl-option-section">
      <h2>{title}</h2>
      <div>{children}</div>
    </section>
  );
}
