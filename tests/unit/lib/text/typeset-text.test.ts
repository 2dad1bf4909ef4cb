import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readArticleText } from '../../../../src/lib/citations/provenance.ts';
import { parseMdx } from '../../../../src/lib/text/parse-mdx.ts';
import { typesetText } from '../../../../src/lib/text/typeset-text.ts';

const typeset = (text: string): string => typesetText(text, parseMdx(text), { pairs: true });

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
  const printed = typeset(text);
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

test('the tree of a typeset text says what its source says: with escaped marks, entities and marks in components', () => {
  const text = `The '90s, \\"typed\\" and \\'so', "\\&quot;'s" and &quot;'s&quot; &#39;s &#x0022;, \\\\'s 5'11".

## It's "new"

> - "Over
>   *two* lines", it's.<Cite of="a" where="page 'x' &quot;'s&quot;" />

<Aside kind="note" title='"Ours" &apos;tis'>

It's <Term of="b">"theirs"</Term>.

</Aside>
`;
  const tree = parseMdx(text);
  const printed = typesetText(text, tree, { pairs: true });
  assert.notEqual(printed, text);
  assert.deepEqual(readArticleText(printed, tree), readArticleText(printed));
});

test('attributes that select something stay as typed', () => {
  const text = `It was <Number of="a" where="answer=Don't know" /> and <Term of="b">it's</Term>.\n`;
  assert.equal(typeset(text), text.replace("it's", 'it’s'));
});

test('an expression of code in an attribute, which the checks refuse, stops nothing', () => {
  const text = '<Aside x={f({ a: 1 }) > 1} title="It\'s">\n\nText.\n\n</Aside>\n';
  assert.equal(typeset(text), text);
});
