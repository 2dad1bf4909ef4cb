/** The kit: what an editor may use inside MDX. One map; what is not in it fails the check. */
import Anchor from './inline/Anchor.astro';
import Aside from './blocks/Aside.astro';
import BlockQuote from './blocks/BlockQuote.astro';
import Chart from './blocks/Chart.astro';
import Cite from './inline/Cite.astro';
import Contact from './blocks/Contact.astro';
import CorrectionLog from './blocks/CorrectionLog.astro';
import Counts from './inline/Counts.astro';
import Days from './inline/Days.astro';
import DocumentPanel from './blocks/DocumentPanel.astro';
import Events from './blocks/Events.astro';
import Findings from './blocks/Findings.astro';
import Letter from './blocks/Letter.astro';
import Number from './inline/Number.astro';
import Person from './inline/Person.astro';
import Picture from './blocks/Picture.astro';
import PromiseList from './blocks/PromiseList.astro';
import Quote from './blocks/Quote.astro';
import Refusals from './blocks/Refusals.astro';
import Table from './blocks/Table.astro';
import Term from './inline/Term.astro';
import Uncited from './inline/Uncited.astro';
import Unknown from './blocks/Unknown.astro';

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
  Findings,
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
