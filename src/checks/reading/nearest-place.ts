import { collections } from '../../collections/registry.ts';

/** Where a file of this name would be read. */
export function nearestPlace(inside: string): string {
  const [folder, ...rest] = inside.split('/');
  const place = Object.values(collections).find((one) => one.folder === folder);
  if (place && rest.length > 0) {
    const name = rest.at(-1)!.replace(/\.[^.]+$/u, '');
    return 'file' in place
      ? `${folder}/${rest[0]!.replace(/\.[^.]+$/u, '')}/${place.file}.${place.extension}`
      : `${folder}/${name}.${place.extension}`;
  }
  return `one of the folders ${[...new Set(Object.values(collections).map((one) => one.folder))].filter(Boolean).join(', ')}`;
}
