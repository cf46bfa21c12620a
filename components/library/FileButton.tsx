import type { ComponentChildren } from 'preact';

export interface FileButtonProps {
  children: ComponentChildren;
  /** As for `<input type="file" accept>`. */
  accept: string;
  onFile(file: File): void;
}

/** Chooses one file. The same file can be chosen again. */
export function FileButton({ children, accept, onFile }: FileButtonProps) {
  return (
    <label class="dl-button dl-file-button">
      <input
        type="file"
        class="dl-hidden"
        accept={accept}
        onChange={(event) => {
          const file = event.currentTarget.files?.[0];
          event.currentTarget.value = '';
          if (file) onFile(file);
        }}
      />
      {children}
    </label>
  );
}
