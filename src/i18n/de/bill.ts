/** Words of the page of bills. */
export const bill = {
  description:
    'Jeder Schritt des Gesetzes mit seinem Datum, was es verlangt, was in Kraft ist und was nicht gelesen wurde.',
  standfirst:
    'Wie daraus ein Gesetz wurde, was es in einfachen Worten verlangt, was in Kraft ist und wie viel seines Textes gelesen wurde.',
  before: (title: string) => `Bevor es Gesetz war: ${title}.`,
  progress: 'Wo es steht',
  enacted: 'Gesetz seit',
  newest: 'Neuester amtlicher Text, der gesehen wurde',
  checked: 'Geprüft bis',
  stages: 'Schritt für Schritt',
  houses: { both: 'Beide Kammern' } as Record<string, string>,
  lanes:
    'Jede Marke ist ein Schritt an seinem Datum. Eine gestrichelte Linie läuft durch die Tage, zwischen denen er liegt. Ein Schritt, von dem nur das Jahr bekannt ist, steht nur in der Liste.',
  asks: 'Was es verlangt',
  otherGroup: 'Weitere Bestimmungen',
  precise: 'Im Gesetz',
  status: 'In Kraft?',
  notRead: 'Was nicht gelesen wurde',
  permanent: (title: string) => `Dauerhafter Link: ${title}`,
  onThisPage: 'Auf dieser Seite',
} as const;
