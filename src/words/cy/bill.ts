/** Words of the page of bills. */
export const bill = {
  description:
    'Pob cyfnod yn y gyfraith gyda’i ddyddiad, beth y mae’n ei ofyn, beth sydd mewn grym, a beth na ddarllenwyd.',
  standfirst:
    'Sut y daeth yn gyfraith, beth y mae’n ei ofyn mewn geiriau plaen, beth sydd mewn grym, a faint o’i thestun a ddarllenwyd.',
  before: (title: string) => `Cyn iddi fod yn gyfraith: ${title}.`,
  stands: 'Ble y mae arni',
  enacted: 'Daeth yn gyfraith',
  newest: 'Y testun swyddogol diweddaraf a welwyd',
  checked: 'Gwiriwyd hyd at',
  stages: 'Fesul cyfnod',
  houses: { both: 'Y ddau Dŷ' } as Record<string, string>,
  lanes:
    'Mae pob marc yn gyfnod, ar ei ddyddiad. Mae llinell doredig yn rhedeg drwy’r dyddiau y mae’n gorwedd rhyngddynt. Mae cyfnod y gwyddys ei flwyddyn yn unig yn y rhestr yn unig.',
  asks: 'Beth y mae’n ei ofyn',
  otherGroup: 'Darpariaethau eraill',
  precise: 'Yn y gyfraith',
  status: 'Mewn grym?',
  notRead: 'Beth na ddarllenwyd',
  permanent: (title: string) => `Dolen barhaol: ${title}`,
  onThisPage: 'Ar y dudalen hon',
} as const;
