/** What is written to be read: articles, corrections and letters. */
import { addresses } from '../../rules/addresses.ts';
import { toBeWritten } from '../../rules/placeholders.ts';
import { first, short, joined, sources, today, only, keys, text, optional, type Kind } from './kind.ts';

export const kindsOfTexts: Readonly<Record<string, Kind>> = {
  article: {
    collection: 'articles',
    title: 'title',
    questions: [
      text(
        'standfirst',
        'The standfirst: what the article says, in 40 to 260 characters.',
        'the standfirst, in 40 to 260 characters.',
      ),
      text(
        'description',
        'For search results and shared links, in 50 to 160 characters.',
        'one sentence for search results, in 50 to 160 characters.',
      ),
      { field: 'date', ask: 'The day on which it comes out.', form: 'day', byDefault: today },
      {
        field: 'theme',
        ask: 'The theme.',
        form: 'choice',
        values: ({ site }) => keys(site.themes),
        byDefault: ({ site }) => only(keys(site.themes)),
      },
      {
        field: 'order',
        ask: 'Its place among the articles, as a number.',
        form: 'text',
        byDefault: (known) =>
          String(
            Math.max(
              0,
              ...known.ids('articles').map((id) => Number(known.record('articles', id)?.['order'] ?? 0)),
            ) + 1,
          ),
      },
      optional('related', 'Which articles to read next?', {
        form: 'reference',
        refers: 'articles',
        list: true,
      }),
      optional('criticises', 'Whom does it criticise? The reply must speak of each.', {
        form: 'reference',
        refers: 'people',
        list: true,
      }),
      text('reply', 'Who was asked, and what did they say?', 'who was asked, and what they said.'),
      { ...sources, optional: true },
    ],
    id: (title) => short(title),
    address: addresses.article,
    draft: true,
    text: (answers) => {
      const cited = (answers['sources'] ?? []).map(
        (id) => `${toBeWritten('what this document says.')}<Cite of="${id}" />\n`,
      );
      return cited.length > 0
        ? cited.join('\n')
        : '<Uncited because="It is still to be written.">\n\n‹To be written: the text. Every paragraph that states facts names its source.›\n\n</Uncited>\n';
    },
  },
  correction: {
    collection: 'corrections',
    title: 'title',
    questions: [
      { field: 'date', ask: 'The day of the correction.', form: 'day', byDefault: today },
      { field: 'page', ask: 'Which page was wrong? Its address on this site.', form: 'page' },
      text('said', 'What did it say?', 'what the page said.'),
      text('says', 'What does it say now?', 'what it says now.'),
      optional('noticedBy', 'Who noticed, if they wish to be named?'),
      { ...sources, optional: true },
    ],
    id: (title, answers) => joined(first(answers, 'date')!, short(title, 4)),
    address: () => addresses.corrections,
  },
  letter: {
    collection: 'letters',
    title: 'title',
    questions: [
      { field: 'from', ask: 'From whom, as they wish to be named?', form: 'text' },
      { field: 'date', ask: 'Of which day?', form: 'day', byDefault: today },
      { field: 'about', ask: 'About which article?', form: 'reference', refers: 'articles' },
      text('consent', 'When and how did they agree to have it published?', 'when and how its writer agreed.'),
    ],
    id: (title) => short(title),
    address: () => addresses.articles,
    draft: true,
    text: () => `${toBeWritten('the letter, published with consent.')}\n`,
  },
};
