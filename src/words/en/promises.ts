export const promises = {} as const;
