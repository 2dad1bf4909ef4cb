import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bibtex } from '../../../../src/lib/citations/bibtex.ts';
import type { CslItem } from '../../../../src/lib/citations/citations.ts';
import { ris } from '../../../../src/lib/citations/ris.ts';
import { eventsInFile } from '../../../../src/lib/timeline/events-in-file.ts';

const ids = new Set(['2020-b']);

test('of a table the heading and the rows of the events stay, with line breaks and marks of quotation in them', () => {
  const row = '2020-b,"first ""line""\r\n2020-a,second",x\r\n';
  assert.equal(
    eventsInFile('csv', `\ufeffid,detail,c\r\n2020-a,y,z\r\n${row}2020-c,y,z\r\n`, ids),
    `\ufeffid,detail,c\r\n${row}`,
  );
  // As a browser gives the text of a file.
  assert.equal(eventsInFile('csv', `id,c\r\n2020-a,z\r\n2020-b,z\r\n`, ids), '\ufeffid,c\r\n2020-b,z\r\n');
});

test('of a calendar the frame and the entries of the events stay, with a name over two lines', () => {
  const entry = (id: string) => `BEGIN:VEVENT\r\nUID:${id}@a.example\r\nEND:VEVENT\r\n`;
  const frame = (inside: string) => `BEGIN:VCALENDAR\r\n${inside}END:VCALENDAR\r\n`;
  const folded = entry('2020-b').replace('20-b', '20\r\n -b');
  assert.equal(eventsInFile('ics', frame(entry('2020-a') + folded + entry('2020-bb')), ids), frame(folded));
});

test('of the data all but the other events stays', () => {
  const data = { title: 'A', events: [{ id: '2020-a' }, { id: '2020-b', people: [] }] };
  const kept: unknown = JSON.parse(eventsInFile('json', JSON.stringify(data), ids));
  assert.deepEqual(kept, { title: 'A', events: [{ id: '2020-b', people: [] }] });
});

test('of the slides of TimelineJS and of citations the entries of the events stay', () => {
  const slides = { title: { text: {} }, events: [{ unique_id: '2020-a' }, { unique_id: '2020-b' }] };
  const kept: unknown = JSON.parse(eventsInFile('json', JSON.stringify(slides), ids));
  assert.deepEqual(kept, { title: { text: {} }, events: [{ unique_id: '2020-b' }] });
  const entry = (id: string): CslItem => ({
    id,
    type: 'webpage',
    title: `Event ${id}`,
    accessed: { 'date-parts': [[2026]] },
    note: 'Note.',
  });
  const all = ['2020-a', '2020-b', '2020-c'].map(entry);
  assert.equal(eventsInFile('bib', bibtex(all), ids).trim(), bibtex([entry('2020-b')]).trim());
  const risOf = (items: CslItem[]) => ris(items, () => '');
  assert.equal(eventsInFile('ris', risOf(all), ids).trim(), risOf([entry('2020-b')]).trim());
});
