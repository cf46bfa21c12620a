import { useMessages } from '../i18n/messages.ts';
import { useFormats } from '../i18n/format.ts';
import { Button } from '../ui/Button.tsx';
import { Disclosure } from '../ui/Disclosure.tsx';
import type { ClassProps, IntakeResult } from './props.ts';
import { refusalText } from './refusal.ts';

/** Chooses files; as many as one likes. */
export function FilesButton({ main = false, onFiles }: { main?: boolean } & Pick<ClassProps, 'onFiles'>) {
  const { t } = useMessages();
  return (
    <label class={`dl-button dl-file-button${main ? ' dl-button-main' : ''}`}>
      <input
        type="file"
        class="dl-hidden"
        multiple
        accept=".json,application/json"
        onChange={(event) => {
          const files = [...(event.currentTarget.files ?? [])];
          event.currentTarget.value = '';
          if (files.length > 0) onFiles(files);
        }}
      />
      {t('class.chooseFiles')}
    </label>
  );
}

function Names({ label, names }: { label: string; names: readonly string[] }) {
  if (names.length === 0) return null;
  return (
    <Disclosure summary={label}>
      <ul class="dl-intake-names">
        {names.map((name, i) => (
          <li key={i} dir="auto">
            {name}
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}

/** What became of the files: taken in, known already, and refused with the reason. */
export function Intake({ intake, onClose }: { intake: IntakeResult; onClose(): void }) {
  const { t } = useMessages();
  const format = useFormats();
  const { added, newer, same, older, refused } = intake;
  const told = (key: 'class.added' | 'class.newer' | 'class.same' | 'class.older', names: readonly string[]): string =>
    t(key, names.length, [format.number(names.length)]);
  return (
    <section class="dl-intake" role="status" aria-label={t('class.intake')}>
      {refused.length > 0 && (
        <>
          <h2>{t('class.refused', refused.length, [format.number(refused.length)])}</h2>
          <ul class="dl-intake-refused">
            {refused.map((refusal, i) => (
              <li key={i}>
                <strong dir="auto">{refusal.name}</strong>: <span dir="auto">{refusalText(refusal, t)}</span>
              </li>
            ))}
          </ul>
        </>
      )}
      <Names label={told('class.added', added)} names={added} />
      <Names label={told('class.newer', newer)} names={newer} />
      <Names label={told('class.same', same)} names={same} />
      <Names label={told('class.older', older)} names={older} />
      <Button onClick={onClose}>{t('ui.close')}</Button>
    </section>
  );
}
