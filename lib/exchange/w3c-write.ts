/** Notes → W3C Web Annotation JSON-LD (https://www.w3.org/TR/annotation-model/): one AnnotationPage. */
import type { Note, Target } from '../model/note.ts';
import type { NotesDump, SavedArticle } from '../notes/types.ts';

export const ANNOTATION_CONTEXT = 'http://www.w3.org/ns/anno.jsonld';
/** What the model has no word for (colour, block, publication date) has a name of our own, as JSON-LD allows. */
export const OWN_PREFIX = 'urn:dateline:';
export const NOTE_URN = 'urn:dateline:note:';
export const ENTITY_URN = 'urn:dateline:entity:';

/** All notes that are not in the trash, each with its article's address, title and date. */
export function writeAnnotations({ articles, notes }: Pick<NotesDump, 'articles' | 'notes'>): string {
  const byId = new Map(articles.map((article) => [article.id, article]));
  const items = notes.flatMap((note) => {
    const article = byId.get(note.articleId);
    return article && note.deletedAt === undefined ? [annotation(note, article)] : [];
  });
  return JSON.stringify(
    { '@context': [ANNOTATION_CONTEXT, { dateline: OWN_PREFIX }], type: 'AnnotationPage', items },
    null,
    2,
  );
}

function annotation(note: Note, article: SavedArticle): object {
  const bodies = [
    ...(note.body === ''
      ? []
      : [{ type: 'TextualBody', value: note.body, format: 'text/markdown', purpose: 'commenting' }]),
    ...note.tags.map((value) => ({ type: 'TextualBody', value, purpose: 'tagging' })),
    ...note.entities.map((entity) => ({
      type: 'SpecificResource',
      source: `${ENTITY_URN}${entity}`,
      purpose: 'identifying',
    })),
  ];
  return {
    id: `${NOTE_URN}${note.id}`,
    type: 'Annotation',
    motivation: note.body === '' ? 'highlighting' : 'commenting',
    created: new Date(note.createdAt).toISOString(),
    modified: new Date(note.updatedAt).toISOString(),
    'dateline:colour': note.colour,
    ...(bodies.length > 0 ? { body: bodies } : {}),
    target: { source: source(article), ...(note.target ? { selector: selectors(note.target) } : {}) },
  };
}

function source(article: SavedArticle): object {
  const { url, canonicalUrl, title, byline, siteName, lang, published } = article;
  return {
    id: url,
    type: 'Text',
    ...(lang === undefined ? {} : { language: lang }),
    ...(canonicalUrl === undefined ? {} : { canonical: canonicalUrl }),
    'dateline:title': title,
    ...(byline === undefined ? {} : { 'dateline:byline': byline }),
    ...(siteName === undefined ? {} : { 'dateline:site': siteName }),
    ...(published === undefined ? {} : { 'dateline:published': published.date }),
  };
}

/** A target as the list of its selectors, ours among them. */
export function selectors({ quote, position, block, occurrences }: Target): object[] {
  return [
    { ...quote, ...(occurrences === undefined ? {} : { 'dateline:occurrences': occurrences }) },
    position,
    ...(block
      ? [
          {
            type: 'dateline:BlockSelector',
            'dateline:block': block.block,
            'dateline:offset': block.offset,
            'dateline:blocks': block.blocks,
          },
        ]
      : []),
  ];
}
