/** The list of articles: each with its first figure, in small; a figure that several have is drawn once. */
import { chartPictures } from '../figures/figure-entry.ts';
import type { Article, Figure, Story } from '../story.ts';
import { publishedOn } from './history.ts';

export type ListedArticle = ReturnType<typeof articleList>[number];

/** The figures that an article draws, in the order of its text. */
const figuresOf = ({ text }: Article, { figures }: Story): Figure[] =>
  text.uses.flatMap(({ component, attributes }) =>
    component === 'Chart' ? (figures.get(attributes['of']?.value ?? '') ?? []) : [],
  );

/** In reading order. */
export function articleList(s: Story) {
  const drawn = new Set<Figure>();
  return s.articles.map((article) => {
    const figure = figuresOf(article, s).find((one) => !drawn.has(one));
    if (figure) drawn.add(figure);
    const [picture] = figure ? chartPictures(figure) : [];
    return {
      article,
      theme: s.site.themes[article.theme],
      published: publishedOn(article, s),
      figure: figure && picture && { ...picture, says: figure.message ?? figure.title },
    };
  });
}
