import { callBackground } from '../../lib/messaging/call-background.ts';
import type { StudyStore } from '../../lib/study/store.ts';

/** Facts that an older dataset told, or another language, are asked for again; their cards keep their schedules. */
export async function renewFacts(store: StudyStore): Promise<void> {
  const decks = await store.decks();
  if (decks.length === 0) return;
  const version = await callBackground('study-version', {});
  const old = decks.filter(({ datasetVersion }) => datasetVersion !== version);
  for (const deck of old) {
    const { facts, day, datasetVersion, withoutText } = await callBackground('study-article', { article: deck.id });
    // Without the text, what was found when there was one stays.
    const kept = withoutText && facts.length < deck.facts.length ? deck.facts : facts;
    await store.putDeck({ ...deck, facts: kept, day, datasetVersion });
  }
  if (old.length > 0) await store.sync();
}
