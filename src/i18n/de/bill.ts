/** Words of the page of bills. */
export const bill = {
  description:
    'Jeder Schritt des Gesetzes mit seinem Datum, was es verlangt, was in Kraft ist und was nicht gelesen wurde.',
  before: (title: string) => `Bevor es Gesetz war: ${title}.`,
  progress: 'Wo es steht',
  states: {
    'in-force': 'In Kraft',
    'not-in-force': 'Nach allem, was gesehen wurde, nicht in Kraft',
    'not-established': 'Beginn nicht ermittelt',
  },
  passage: 'Sein Weg, maßstäblich',
  enacted: 'Gesetz seit',
  newest: 'Neuester amtlicher Text, der gesehen wurde',
  checked: 'Geprüft bis',
  stages: 'Schritt für Schritt',
  provisions: 'Bestimmungen',
  houses: { both: 'Beide Kammern' } as Record<string, string>,
  lanes:
    'Jede Marke ist ein Schritt. Eine Linie durch sie reicht über die Tage, an denen er war oder gewesen sein kann.',
  asks: 'Was es verlangt',
  otherGroup: 'Weitere Bestimmungen',
  precise: 'Im Gesetz',
  status: 'In Kraft?',
  notRead: 'Was nicht gelesen wurde',
} as const;
