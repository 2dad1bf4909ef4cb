/** The raised numbers of notes in a text. Those side by side are joined, each run of them as one link: “5, 16–17”. */

/** The names of a link to one note, and of a link to a run of them. */
export interface ReferenceNames {
  note: (number: number) => string;
  run: (first: number, last: number) => string;
}

export const referenceHtml = (number: number, anchor: string, name: string): string =>
  `<sup class="ref"><a id="${anchor}" href="#note-${number}" aria-label="${name}">${number}</a></sup>`;

const NEIGHBOURS = /(?:<sup class="ref"><a id="ref-\d+-\d+"[^>]*>\d+<\/a><\/sup>){2,}/gu;
const EACH = /id="(?<anchor>ref-(?<number>\d+)-\d+)"/gu;

interface Reference {
  number: number;
  anchor: string;
}

/** A run as one link. The anchor of each number stays, for the way back from its note. */
function linkOf(run: readonly Reference[], names: ReferenceNames): string {
  const [first, last] = [run[0]!, run.at(-1)!];
  if (first === last)
    return `<a id="${first.anchor}" href="#note-${first.number}" aria-label="${names.note(first.number)}">${first.number}</a>`;
  const between = run.slice(1, -1).map(({ anchor }) => `<span id="${anchor}"></span>`);
  return `<a id="${first.anchor}" href="#note-${first.number}" aria-label="${names.run(first.number, last.number)}">${first.number}${between.join('')}–<span id="${last.anchor}">${last.number}</span></a>`;
}

/** Joins the numbers of notes that are side by side in the HTML of a text, the lowest first. */
export function joinReferences(html: string, names: ReferenceNames): string {
  return html.replace(NEIGHBOURS, (neighbours) => {
    const runs: Reference[][] = [];
    const all = [...neighbours.matchAll(EACH)].map(({ groups }) => ({
      number: Number(groups!['number']),
      anchor: groups!['anchor']!,
    }));
    for (const one of all.sort((a, b) => a.number - b.number)) {
      const run = runs.at(-1);
      if (run && run.at(-1)!.number + 1 === one.number) run.push(one);
      else runs.push([one]);
    }
    return `<sup class="ref">${runs.map((run) => linkOf(run, names)).join(', ')}</sup>`;
  });
}
