/** A text is parsed once in a process, for the checks and for its page. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parsedText, printedText } from '../../../../src/lib/citations/parsed-text.ts';
import { parseCounts } from '../../../../src/lib/text/parse-counts.ts';

const file = (body: string, title = 'A title'): string => `---\ntitle: ${title}\n---\n\n${body}\n`;
const options = { pairs: true };

/** What is parsed meanwhile. */
function parsesOf(task: () => void): number {
  const before = parseCounts.mdx;
  task();
  return parseCounts.mdx - before;
}

test('the checks get a text as it was typed, with the places of the file, and its page gets the marks of print', () => {
  const source = file(`"It's here."<Cite of="a" where="page 'x'" />`);
  const parses = parsesOf(() => {
    const { typed, printed } = parsedText(source, options);
    assert.equal(typed.statements[0]!.text, `"It's here."`);
    assert.deepEqual([typed.statements[0]!.line, typed.uses[0]!.attributes['where']!.value], [5, "page 'x'"]);
    assert.equal(printed.source, file(`“It’s here.”<Cite of="a" where="page ‘x’" />`));
    const text = printedText(`"It's here."<Cite of="a" where="page 'x'" />`, options);
    assert.equal(text.statements[0]!.text, '“It’s here.”');
    assert.equal(text.uses[0]!.attributes['where']!.value, 'page ‘x’');
    assert.equal(parsedText(source, options).printed.source, printed.source);
  });
  assert.equal(parses, 1);
});

test('another file with the same text has places of its own, and another language marks of its own', () => {
  const body = 'It was "here".';
  const first = parsedText(file(body), options);
  assert.equal(first.typed.statements[0]!.line, 5);
  assert.equal(parsedText(file(body, 'B\nmore: b'), options).typed.statements[0]!.line, 6);
  assert.equal(printedText(body, { pairs: false }).statements[0]!.text, body);
  assert.equal(printedText(body, options).statements[0]!.text, 'It was “here”.');
  assert.equal(first.printed.text.statements[0]!.text, 'It was “here”.');
});

test('a changed text is parsed again, and a text without front matter is its own body', () => {
  const texts = ['One.', 'One. Two.', '---\n\nThree.'];
  for (const body of texts)
    assert.equal(
      parsesOf(() => parsedText(file(body), options)),
      1,
      body,
    );
  assert.equal(
    parsesOf(() => printedText('Four.', options)),
    1,
  );
  assert.equal(
    parsesOf(() => printedText('Four.', options)),
    0,
  );
});

test('a text that is not well formed is refused each time, with its place', () => {
  for (let times = 0; times < 2; times += 1)
    assert.throws(() => parsedText(file('<Open> text'), options), { line: 5 });
});
