import { useState } from 'preact/hooks';
import { useMessages } from '../i18n/messages.ts';
import { Button, LinkButton } from '../ui/Button.tsx';
import { TextField } from '../ui/Field.tsx';
import type { LibraryProps } from './props.ts';

/** While a tag filters the list: another name for it. A name that is in use makes one tag of two, and says so before. */
export function RenameTag({
  tag,
  facets,
  onRenameTag,
}: Pick<LibraryProps, 'facets' | 'onRenameTag'> & { tag: string }) {
  const { t } = useMessages();
  const [name, setName] = useState<string>();
  if (name === undefined) return <LinkButton onClick={() => setName(tag)}>{t('library.renameTag')}</LinkButton>;
  const isInUse = name !== tag && facets.tags.some((each) => each.tag === name);
  return (
    <div class="dl-row">
      <TextField label={t('library.newTagName', [tag])} value={name} maxLength={100} onChange={setName} />
      <Button
        main
        disabled={name === '' || name === tag}
        onClick={() => {
          setName(undefined);
          onRenameTag(tag, name);
        }}
      >
        {t(isInUse ? 'library.mergeTags' : 'ui.save')}
      </Button>
      <Button onClick={() => setName(undefined)}>{t('ui.cancel')}</Button>
    </div>
  );
}
