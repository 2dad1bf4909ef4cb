/** How much of the personal data in the committed sets is found, and how much of what is found is none. */
import { readSet, score, SETS } from './personal-data-score.ts';

const percent = (share: number) => `${(share * 100).toFixed(1)}%`;
for (const name of SETS) {
  const { recall, precision, planted, found, lookAlikes, falseFinds, wrong } = score(readSet(name));
  console.log(
    `Personal data, ${name}: ${found} of ${planted} pieces found (recall ${percent(recall)}), ` +
      `${falseFinds} false finds beside ${lookAlikes} look-alikes (precision ${percent(precision)}).`,
  );
  for (const line of wrong) console.log(`  ${line}`);
}
