import { useEffect, useState } from 'preact/hooks';
import type { SidePanelProps } from '../../components/props.ts';
import { callBackground } from '../../lib/messaging/call-background.ts';

/** The way from the panel to today's cards and back; absent as long as nothing is studied. */
export function useStudyLink(tabId: number | undefined): SidePanelProps['study'] {
  const [due, setDue] = useState<number | null>(null);
  useEffect(() => {
    // Without a database there is nothing to study, and the panel's other parts say why.
    callBackground('study-due', {}).then(setDue, () => setDue(null));
  }, [tabId]);
  if (due === null) return undefined;
  return {
    due,
    open: () => location.assign(`/study.html?back=${encodeURIComponent(location.pathname + location.search)}`),
  };
}
