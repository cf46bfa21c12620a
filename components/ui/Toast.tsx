import { LinkButton } from './Button.tsx';

export interface ToastProps {
  /** Absent: nothing to say; the region stays, so that the next message is heard. */
  message: string | undefined;
  action?: { label: string; onClick(): void };
}

/** A message at the foot of the view that asks for nothing, with at most one thing to do about it. */
export function Toast({ message, action }: ToastProps) {
  return (
    <div class="dl-toast-region" role="status">
      {message !== undefined && (
        <div class="dl-toast">
          <span>{message}</span>
          {action && <LinkButton onClick={action.onClick}>{action.label}</LinkButton>}
        </div>
      )}
    </div>
  );
}
