/** Words of the page of bills. */
export const bill = {
  description:
    'Each stage of the law with its date, what it asks in plain words, what is in force, and what was not read.',
  before: (title: string) => `Before it was law: ${title}.`,
  progress: 'Where it stands',
  states: {
    'in-force': 'In force',
    'not-in-force': 'Not in force, on the evidence seen',
    'not-established': 'Start not established',
  },
  passage: 'Its passage, to scale',
  enacted: 'Became law',
  newest: 'Newest official text seen',
  checked: 'Checked to',
  stages: 'Stage by stage',
  provisions: 'Provisions',
  houses: { both: 'Both Houses' } as Record<string, string>,
  lanes: 'Each mark is a stage. A line through it covers the days on which it took place or may have.',
  asks: 'What it asks',
  otherGroup: 'Other provisions',
  precise: 'In the law',
  status: 'In force?',
  notRead: 'What was not read',
} as const;
