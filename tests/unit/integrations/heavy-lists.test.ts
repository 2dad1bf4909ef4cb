/** A word that stands very often is no weight to its neighbours in the alphabet. */
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { gunzipSync } from 'node:zlib';
import { close, createIndex } from 'pagefind';
import { heavyListsAlone } from '../../../src/integrations/heavy-lists.ts';
import { head, itemAt, itemsOf, MAGIC } from '../../../src/integrations/index-bytes.ts';

after(() => close());

const text = (bytes: Buffer): string => bytes.subarray(head(bytes, 0).next).toString();
type File = ReturnType<typeof heavyListsAlone>[number];
/** The words of each list file of an index, by its name. */
const listed = (files: readonly File[]) =>
  new Map(
    files.flatMap(({ path, content }) => {
      const name = /^index\/(.+)\.pf_index$/u.exec(path)?.[1];
      if (name === undefined) return [];
      const whole = gunzipSync(content);
      return [
        [
          name,
          itemsOf(whole, itemAt(whole, MAGIC, [0])).map((entry) => text(itemsOf(entry, 0)[0]!)),
        ] as const,
      ];
    }),
  );
/** Which words each list file is said to hold, in order: the first, the last and the name. */
const named = (files: readonly File[]) => {
  const whole = gunzipSync(files.find(({ path }) => path.endsWith('.pf_meta'))!.content);
  return itemsOf(whole, itemAt(whole, MAGIC, [2])).map((entry) => itemsOf(entry, 0).map(text));
};

/** An index with all its words in one file. */
async function files(): Promise<File[]> {
  process.env['PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE'] = '1000000';
  const { index } = await createIndex();
  assert.ok(index);
  for (let page = 0; page < 8; page += 1)
    await index.addHTMLFile({
      url: `/p${page}/`,
      content: `<html lang="en"><body><h1>Page ${page}</h1><p>marble market${page} ${'mark '.repeat(3000)} marmot marsh</p></body></html>`,
    });
  return (await index.getFiles()).files;
}

test('the heavy word has a file of its own, its neighbours have theirs, and none is lost', async () => {
  const before = await files();
  const made = heavyListsAlone(before);
  const words = listed(made);
  assert.equal(listed(before).size, 1);
  assert.equal(words.size, 3);
  assert.ok([...words.values()].some((list) => list.length === 1 && list[0] === 'mark'));
  assert.deepEqual([...words.values()].flat().sort(), [...listed(before).values()].flat().sort());
  // What names the files says which words are in each, in the order of the alphabet.
  const all = named(made);
  assert.equal(all.length, words.size);
  for (const [at, [from, , name]] of all.entries()) {
    const own = words.get(name!)!;
    assert.ok(own[0]!.startsWith(from!), `${own[0]} begins with ${from}`);
    const before = words.get(all[at - 1]?.[2] ?? '')?.at(-1) ?? '';
    assert.ok(before < from!, `${before} comes before ${from}`);
    assert.ok(own.at(-1)! <= all[at]![1]! || own.at(-1)!.startsWith(all[at]![1]!));
  }
});

test('an index without heavy words is left as it is', async () => {
  const { index } = await createIndex();
  assert.ok(index);
  await index.addHTMLFile({ url: '/', content: '<html lang="en"><body><h1>Light</h1></body></html>' });
  const { files: light } = await index.getFiles();
  const names = (all: readonly File[]) => all.map(({ path }) => path);
  assert.deepEqual(names(heavyListsAlone(light)), names(light));
  assert.deepEqual(named(heavyListsAlone(light)), named(light));
});
