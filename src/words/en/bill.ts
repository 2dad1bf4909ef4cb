export const bill = {} as const;
