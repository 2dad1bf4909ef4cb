import assert from 'node:assert/strict';
import { test } from 'node:test';
import { typesetText } from '../../../../src/lib/text/typeset-text.ts';

test('what a reader sees of a text is turned, and its code, addresses and front matter are not', () => {
  const text = `---
title: "It's 'new'"
---

The '90s were *'new'*, as "the <Term of="a">keeper's</Term> log" says.<Cite of="a" where="page 'x'" />

- [it's "here"](/a'b/ "a title") and \`it's\` \\"typed\\" so.

| 'a' | 6' 2" |
| --- | ----- |
| "b" | c     |

<Aside kind="note" title="It's">

"Quoted over *two* words", and {/* 'a note' */}

</Aside>
`;
  const printed = typesetText(text, { pairs: true });
  assert.equal(printed.length, text.length);
  assert.equal(
    printed,
    `---
title: "It's 'new'"
---

The ’90s were *‘new’*, as “the <Term of="a">keeper’s</Term> log” says.<Cite of="a" where="page ‘x’" />

- [it’s “here”](/a'b/ "a title") and \`it's\` \\"typed\\" so.

| ‘a’ | 6′ 2″ |
| --- | ----- |
| “b” | c     |

<Aside kind="note" title="It’s">

“Quoted over *two* words”, and {/* 'a note' */}

</Aside>
`,
  );
});

test('a text that is not well formed is left to the reader of MDX', () => {
  assert.equal(typesetText("<Open> it's", { pairs: true }), "<Open> it's");
});

test('attributes that select something stay as typed', () => {
  const text = `It was <Number of="a" where="answer=Don't know" /> and <Term of="b">it's</Term>.\n`;
  assert.equal(typesetText(text, { pairs: true }), text.replace("it's", 'it’s'));
});

test('an expression of code in an attribute, which the checks refuse, stops nothing', () => {
  const text = '<Aside x={f({ a: 1 }) > 1} title="It\'s">\n\nText.\n\n</Aside>\n';
  assert.equal(typesetText(text, { pairs: true }), text);
});
