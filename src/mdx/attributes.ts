/**
 * What each component of the kit takes, as plain data: for the checks, and for editors' help.
 * A test compares it with the components themselves.
 */
interface Attribute {
  required?: true;
  /** The collection whose ids it names; `quotations` are the recorded ones. */
  refers?:
    | 'documents'
    | 'quotations'
    | 'events'
    | 'people'
    | 'figures'
    | 'pictures'
    | 'terms'
    | 'requests'
    | 'promises'
    | 'unknowns';
  /** True where it may name several, with spaces between. */
  list?: true;
  values?: readonly string[];
}

export interface Component {
  attributes: Readonly<Record<string, Attribute>>;
  /** Whether words are between its tags. */
  words: 'needed' | 'allowed' | 'none';
  /** True where it is a block, which is not within a sentence. */
  block?: true;
}

const one = (refers: Attribute['refers']): Attribute => ({ required: true, refers });
const several = (refers: Attribute['refers']): Attribute => ({ required: true, refers, list: true });

export const kitAttributes: Readonly<Record<string, Component>> = {
  Aside: {
    attributes: { kind: { required: true, values: ['analysis', 'fairness', 'note', 'law'] }, title: {} },
    words: 'needed',
  },
  BlockQuote: { attributes: { of: one('quotations') }, words: 'none', block: true },
  Chart: { attributes: { of: one('figures') }, words: 'none', block: true },
  Cite: { attributes: { of: one('documents'), at: {}, where: {} }, words: 'none' },
  Contact: { attributes: {}, words: 'none' },
  CorrectionLog: { attributes: {}, words: 'none', block: true },
  Counts: { attributes: {}, words: 'none' },
  Days: { attributes: { from: one('events'), to: { refers: 'events' } }, words: 'none' },
  DocumentPanel: { attributes: { of: one('documents') }, words: 'none', block: true },
  Events: { attributes: { of: several('events') }, words: 'none', block: true },
  Findings: { attributes: {}, words: 'needed' },
  Letter: { attributes: {}, words: 'none', block: true },
  Number: {
    attributes: {
      of: one('figures'),
      row: {},
      where: {},
      column: {},
      scale: { values: ['million', 'thousand'] },
      digits: {},
      unit: {},
    },
    words: 'none',
  },
  Person: { attributes: { of: one('people') }, words: 'needed' },
  Picture: { attributes: { of: one('pictures') }, words: 'none', block: true },
  PromiseList: { attributes: { of: several('promises') }, words: 'none', block: true },
  Quote: { attributes: { of: one('quotations') }, words: 'allowed' },
  Refusals: { attributes: { of: several('requests') }, words: 'none', block: true },
  Table: { attributes: { of: one('figures') }, words: 'none', block: true },
  Term: { attributes: { of: one('terms') }, words: 'needed' },
  Uncited: { attributes: { because: { required: true } }, words: 'needed' },
  Unknown: { attributes: { of: several('unknowns') }, words: 'none', block: true },
};
