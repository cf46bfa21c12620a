import type { Evidence } from '../../lib/model/mention.ts';
import { camel } from '../i18n/camel.ts';
import type { MessageKey, Messages } from '../i18n/messages.ts';

/**
 * Why something was marked, in words. Reasons come from the recogniser as names of messages; one that this version has
 * no words for is told by its detail, or by its name, rather than hidden.
 */
export function evidenceText({ reason, detail }: Evidence, { t }: Messages): string {
  const words = t(`evidence.${camel(reason)}` as MessageKey, [detail ?? '']);
  return words === '' ? (detail ?? reason) : words;
}
