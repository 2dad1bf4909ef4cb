/** Words of the page of bills. */
export const bill = {
  description:
    'Each stage of the law with its date, what it asks in plain words, what is in force, and what was not read.',
  standfirst:
    'How it became law, what it asks in plain words, what is in force, and how much of its text was read.',
  before: (title: string) => `Before it was law: ${title}.`,
  progress: 'Where it stands',
  enacted: 'Became law',
  newest: 'Newest official text seen',
  checked: 'Checked to',
  stages: 'Stage by stage',
  houses: { both: 'Both Houses' } as Record<string, string>,
  lanes:
    'Each mark is a stage, at its date. A dashed line runs through the days between which it lies. A stage of which only the year is known is in the list alone.',
  asks: 'What it asks',
  otherGroup: 'Other provisions',
  precise: 'In the law',
  status: 'In force?',
  notRead: 'What was not read',
  permanent: (title: string) => `Permanent link: ${title}`,
  onThisPage: 'On this page',
} as const;
