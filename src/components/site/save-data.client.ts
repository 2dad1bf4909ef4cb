/** Whether the reader has asked the browser to save data. Where it does not say, nobody did. */
export const savesData = (navigator as { connection?: { saveData?: boolean } }).connection?.saveData ?? false;
