/** Hidden names as hashes: which word of a name is the family name, and where it occurs alone. */
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, test } from 'node:test';
import { exampleStory } from '../../mistakes/story.ts';
import { event } from '../../mistakes/files.ts';
import { formsOf, spellingsOf, surnameOf, type NameForm } from '../../../src/checks/reading/name-forms.ts';
import { hashOf, nameList, namesIn } from '../../../src/checks/reading/name-hashes.ts';
import { reportAsJson } from '../../../src/checks/reporters/json.ts';
import { reportToTerminal } from '../../../src/checks/reporters/terminal.ts';
import { runChecks } from '../../../src/checks/run.ts';

const root = mkdtempSync(join(tmpdir(), 'hidden-names-'));
after(() => rmSync(root, { recursive: true, force: true }));

test('the family name is the last word of a name, without what is before and after it', () => {
  for (const [name, surname] of [
    ['Ada Example', 'example'],
    ['Zoë Exämple-Smith', 'example smith'],
    ['Anna von der Exempel', 'exempel'],
    ['Jan van den Exempel', 'exempel'],
    ['Karim Al-Exempel', 'exempel'],
    ['Ada Example Jr.', 'example'],
    ['Example, Ada', 'example'],
    ['Ada Example, Jr.', 'example'],
    ['Ada O’Example', 'oexample'],
    ['Ada', undefined],
  ] as const)
    assert.equal(surnameOf(name), surname, name);
});

test('a name that is broken over a line is found once', () => {
  const list = nameList({ salt: 's', names: [{ hash: hashOf('ada example', 's'), words: 2, why: 'x' }] })!;
  assert.equal([...namesIn('Ada Example came, by co-\nach.', list)].length, 1);
  assert.equal([...namesIn('Ada Ex-\nample came.', list)].length, 1);
});

/** The list that `npm run new -- hidden-name` writes for a name. */
const listOf = (name: string, forms: NameForm[] = []) => {
  const entry = (plain: string) => ({ hash: hashOf(plain, 's'), words: plain.split(' ').length });
  const [plain = '', ...spellings] = spellingsOf(name);
  const others = [...spellings, ...forms.flatMap((form) => formsOf(name)[form])];
  return nameList({ salt: 's', names: [{ ...entry(plain), why: 'x' }], forms: others.map(entry) })!;
};
/** What of a text is found, as it is written there. */
const foundIn = (text: string, list: ReturnType<typeof listOf>) =>
  [...namesIn(text, list)].map(({ offset, length }) => text.slice(offset, offset + length));

test('a whole name is found however it is written', () => {
  const list = listOf('Zoë Exämple');
  for (const written of [
    'Zoë Exämple',
    'ZOË EXÄMPLE',
    'Zoe Example',
    'Zoe Exaemple',
    // With letters of the Cyrillic and the Greek alphabet, in both words and in one.
    'Zое Ехаmple',
    'Zoe Εxample',
    'Example, Zoë',
    'EXAMPLE Zoë',
    'Zoë Q. Exämple',
    'zoe.example@post.example',
    'zoe_example',
    'example.zoe@post.example',
    'https://post.example/people/zoe-example/',
    'https://post.example/?q=zoe%20example',
    'https://post.example/?q=Zo%C3%AB+Ex%C3%A4mple',
    '<b>Zoë</b> Exämple',
    'Z<i>oë</i> Exämple',
    'Zoë<br>Exämple',
    'Zoë Ex&shy;&auml;mple',
    'Zo\u00adë Exä\u200bmple',
    'Zoë Exäm-\nple',
    'Zoë Exäm-\n  ple',
    'ZOË EXÄM-\nPLE',
    'Z o ë  E x ä m p l e',
    'Z\0o\0e\0 \0E\0x\0a\0m\0p\0l\0e\0',
    'Zoë\u00a0Exämple',
    'zoë exämple',
    'zoe example',
    'Zoë exämple',
    'Zo*ë* Exä**mple**',
    'Zoë Exäm- ple',
  ]) {
    const found = foundIn(`It was ${written}, who came.`, list);
    assert.equal(found.length, 1, written);
    assert.ok(written.startsWith(found[0]!.slice(0, 3)) || written.includes(found[0]!), found[0]);
  }
  for (const other of [
    'Zoë and Exämple',
    'zoe, an example',
    'Zoë\n\nExämple',
    'Chloë Exämple',
    'the example of Zoë',
  ])
    assert.deepEqual(foundIn(`It was ${other}, who came.`, list), [], other);
});

test('a form of a name is found only where the list has it', () => {
  const forms: Record<Exclude<NameForm, 'surname'>, string[]> = {
    initials: [
      'A. Example',
      'A Example',
      'A.B. Example',
      'A. B. Example',
      'A.\u00a0EXAMPLE',
      'Example, A. B.',
      'Ada Example',
      'Ada B. Example',
    ],
    email: [
      'a.example@post.example',
      'aexample',
      '@AdaExample',
      'example.a@post.example',
      'https://post.example/~adaexample',
      'adabethexample',
    ],
    letters: ['AE', 'A.E.', 'A. B. E.', 'ABE'],
  };
  for (const [form, texts] of Object.entries(forms))
    for (const text of texts) {
      const list = listOf('Ada Beth Example', [form as NameForm]);
      assert.equal(foundIn(`It was Mr ${text} (who came)`, list).length, 1, text);
      assert.deepEqual(foundIn(`It was Mr ${text} (who came)`, listOf('Ada Beth Example')), [], text);
    }
});

test('words that are like a form of a name are none', () => {
  const list = listOf('Ada Green', ['initials', 'email', 'letters']);
  for (const text of [
    'A Green Paper was published.',
    'It came. A Green Paper is a paper.',
    'a green paper, /papers/a-green-paper/, agree',
    'Figure Green A shows it. AGE, Ag, ag',
  ])
    assert.deepEqual(foundIn(text, list), [], text);
});

test('a list from before there were forms is read as it was', () => {
  const list = nameList({ salt: 's', names: [{ hash: hashOf('ada groß', 's'), words: 2, why: 'x' }] })!;
  assert.deepEqual(foundIn('Ada Groß came, and aexample.', list), ['Ada Groß']);
});

async function found(files: Record<string, string>) {
  for (const [path, text] of Object.entries({ ...exampleStory, ...files })) {
    mkdirSync(dirname(join(root, 'story', path)), { recursive: true });
    writeFileSync(join(root, 'story', path), text);
  }
  const { issues } = await runChecks({ root, contentFolder: 'story', today: '2026-02-01' });
  return issues.map(({ kind, severity, file, line, column }) => ({ kind, severity, file, line, column }));
}
const saying = (detail: string) => ({
  [event]: exampleStory[event]!.replace('detail: Two inspectors came.', `detail: ${detail}`),
});

test('the family name alone is a warning at its place; within the whole name it is reported once, as an error', async () => {
  const file = `story/${event}`;
  assert.deepEqual(await found(saying('Two came, with Example.')), [
    { kind: 'hidden-surname', severity: 'warning', file, line: 5, column: 24 },
  ]);
  assert.deepEqual(await found(saying('Two came, with Ada Example.')), [
    { kind: 'hidden-name', severity: 'error', file, line: 5, column: 24 },
  ]);
  assert.deepEqual(await found(saying('For example, two came.')), []);
});

test('no report shows the line of a hidden name', async () => {
  await found(saying('Two came, with Ada Example.'));
  const result = await runChecks({ root, contentFolder: 'story', today: '2026-02-01' });
  assert.ok(result.issues.some(({ kind }) => kind === 'hidden-name'));
  assert.doesNotMatch(reportToTerminal(result.issues), /Example/u);
  assert.doesNotMatch(reportAsJson(result), /Ada Example/u);
});

test('a family name that is another’s is accepted with a reason, also in a table and in the text of a document', async () => {
  const reason = '# check-ignore hidden-surname: the mayor, who has the same\n';
  const [carter, figure] = ['documents/carter-letter/document.yaml', 'figures/crossings/figure.yaml'];
  const names = {
    'figures/crossings/data.csv': exampleStory['figures/crossings/data.csv']!.replace(
      '2021,310',
      'Example,310',
    ),
    'documents/carter-letter/pages/0002.txt': 'The deck was closed to carts again, said Example.\n',
  };
  const reported = (await found(names)).filter(({ kind }) => kind === 'hidden-surname');
  assert.deepEqual(
    reported.map(({ file }) => file),
    [`story/${carter}`, `story/${figure}`],
  );
  const silenced = await found({
    ...names,
    [carter]: exampleStory[carter]!.replace('file:', `${reason}file:`),
    [figure]: exampleStory[figure]!.replace('columns:', `${reason}columns:`),
  });
  assert.deepEqual(
    silenced.filter(({ kind }) => kind !== 'table'),
    [],
  );
});
