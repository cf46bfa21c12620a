const PATHS = {
  close: 'M4 4l8 8M12 4l-8 8',
  pin: 'M6 2.5h4M6.8 2.5v4L4.5 9.2h7L9.2 6.5v-4M8 9.2v4.3',
  edit: 'M3 13l.6-2.9L10.5 3.2l2.3 2.3L5.9 12.4zM9.2 4.5l2.3 2.3',
  trash: 'M3.5 4.5h9M6.5 4.5v-1.5h3v1.5M4.5 4.5l.6 8.5h5.8l.6-8.5M6.8 7v3.5M9.2 7v3.5',
  next: 'M4 6l4 4 4-4',
  previous: 'M4 10l4-4 4 4',
  back: 'M9.5 3.5L5 8l4.5 4.5',
  gear: 'M3 5h6M12 5h1M3 11h1M7 11h6M9 3.5v3M4 9.5v3',
  help: 'M5.8 6.2a2.2 2.2 0 1 1 3.4 1.8c-.8.5-1.2.9-1.2 1.8M8 12.4v.1',
  check: 'M3.5 8.5l3 3 6-7',
  copy: 'M5.5 5.5v-3h8v8h-3M2.5 5.5h8v8h-8z',
  grip: 'M6 4h.01M10 4h.01M6 8h.01M10 8h.01M6 12h.01M10 12h.01',
} as const;

export type IconName = keyof typeof PATHS;

export function Icon({ name }: { name: IconName }) {
  return (
    <svg class="dl-icon" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <path d={PATHS[name]} />
    </svg>
  );
}
