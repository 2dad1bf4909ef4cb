/** The kit: what an editor may use inside MDX. One map; what is not in it fails the check. */
import Anchor from './Anchor.astro';
import Aside from './Aside.astro';
import BlockQuote from './BlockQuote.astro';
import Chart from './Chart.astro';
import Cite from './Cite.astro';
import Contact from './Contact.astro';
import CorrectionLog from './CorrectionLog.astro';
import Counts from './Counts.astro';
import Days from './Days.astro';
import DocumentPanel from './DocumentPanel.astro';
import Events from './Events.astro';
import Letter from './Letter.astro';
import Number from './Number.astro';
import Person from './Person.astro';
import Picture from './Picture.astro';
import PromiseList from './PromiseList.astro';
import Quote from './Quote.astro';
import Refusals from './Refusals.astro';
import Table from './Table.astro';
import Term from './Term.astro';
import Uncited from './Uncited.astro';
import Unknown from './Unknown.astro';

export const kit = {
  a: Anchor,
  Aside,
  BlockQuote,
  Chart,
  Cite,
  Contact,
  CorrectionLog,
  Counts,
  Days,
  DocumentPanel,
  Events,
  Letter,
  Number,
  Person,
  Picture,
  PromiseList,
  Quote,
  Refusals,
  Table,
  Term,
  Uncited,
  Unknown,
};
