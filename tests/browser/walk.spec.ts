/** Twenty questions of fact, each answered by ear with seven keystrokes or fewer from the top of the home page. */
import { expect, test } from './late-scripts.ts';
import { holds } from './records.ts';
import { questions } from './walk-questions.ts';
import { spoken, Walk, type Move } from './walk.ts';

const MOST = 7;
const keysOf = (moves: readonly Move[]) => moves.reduce((sum, { keys }) => sum + keys, 0);

test(`each of the questions takes ${MOST} keys or fewer`, () => {
  const table = questions.map(
    ({ asks, moves }) => `${keysOf(moves)}  ${asks}: ${moves.map(({ said }) => said).join('; ')}`,
  );
  const sum = questions.reduce((all, { moves }) => all + keysOf(moves), 0);
  console.log([...table, `${sum} keys for ${questions.length} questions`].join('\n'));
  for (const { asks, moves } of questions) expect(keysOf(moves), asks).toBeLessThanOrEqual(MOST);
});

for (const { asks, from, moves, answer, wrong } of questions)
  test(`heard from the top of the home page: ${asks}`, async ({ page }) => {
    test.skip(!holds(from), `the story has no ${from}`);
    const { heard, under } = answer();
    const walk = new Walk(page);
    await walk.open('/');
    for (const move of moves) await move.make(walk);
    let looks = 0;
    await expect(async () => {
      // What a page does after a key may take a moment.
      if (looks > 0) await walk.read();
      looks += 1;
      const end = walk.readOn(heard);
      for (const one of heard) expect(end.heard).toContain(spoken(one));
      expect(end.under).toContain(spoken(under));
      if (wrong) expect(end.heard).not.toMatch(wrong);
    }).toPass({ timeout: 5000 });
  });
