/** Tables for search engines (schema.org Dataset) and for programs (Frictionless Data Package 2). */
import { addresses } from '../../lib/site/addresses.ts';
import { words } from '../../i18n/words.ts';
import { absoluteUrl } from '../../i18n/format.ts';
import type { Figure, Story } from '../story.ts';
import { csvResource, tableResources } from './record-tables.ts';

export function dataSet(figure: Figure, { site, documents }: Story): object {
  return {
    '@context': 'https://schema.org',
    '@type': 'Dataset',
    name: figure.title,
    description: [
      figure.message ?? figure.title,
      `${figure.units}; ${figure.period}.`,
      ...figure.caveats,
    ].join(' '),
    url: absoluteUrl(site, addresses.figure(figure.id)),
    identifier: figure.id,
    license: site.licence.url,
    inLanguage: site.language,
    isAccessibleForFree: true,
    spatialCoverage: figure.geography,
    variableMeasured: figure.columns.map((column) => column.label),
    isBasedOn: figure.sources.map((id) => absoluteUrl(site, addresses.document(id))),
    citation: figure.sources.map((id) => documents.get(id)?.title).filter((title) => title !== undefined),
    includedInDataCatalog: { '@type': 'DataCatalog', url: absoluteUrl(site, addresses.data) },
    distribution: [
      {
        '@type': 'DataDownload',
        encodingFormat: 'text/csv',
        contentUrl: absoluteUrl(site, addresses.figureData(figure.id)),
      },
      {
        '@type': 'DataDownload',
        encodingFormat: 'application/json',
        contentUrl: absoluteUrl(site, `/data/${figure.id}.json`),
      },
    ],
  };
}

export function dataCatalog({ site, figures }: Story): object {
  return {
    '@context': 'https://schema.org',
    '@type': 'DataCatalog',
    name: `${site.title}: ${words.figures.title}`,
    description: words.figures.description,
    url: absoluteUrl(site, addresses.data),
    license: site.licence.url,
    dataset: [...figures.values()].map((figure) => ({
      '@type': 'Dataset',
      name: figure.title,
      description: figure.message ?? `${figure.title}. ${figure.units}; ${figure.period}.`,
      url: absoluteUrl(site, addresses.figure(figure.id)),
      license: site.licence.url,
    })),
  };
}

/** The tables of the record and of its figures as a Frictionless Data Package, version 2; undefined where there are none. */
export async function dataPackage(s: Story): Promise<object | undefined> {
  const { site, documents, figures } = s;
  const records = await tableResources(s);
  if (records.length === 0 && figures.size === 0) return undefined;
  return {
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    name: new URL(site.url).hostname.replace(/[^a-z0-9.-]/gu, '-'),
    title: `${site.title}: ${words.figures.title}`,
    description: words.figures.description,
    homepage: absoluteUrl(site, addresses.data),
    licenses: [{ title: site.licence.name, path: site.licence.url }],
    resources: [
      ...records,
      ...[...figures.values()].map((figure) =>
        csvResource({
          name: figure.id,
          title: figure.title,
          description: [
            ...(figure.message === undefined ? [] : [figure.message]),
            `${figure.units}; ${figure.period}; ${figure.geography}.`,
            ...figure.caveats,
          ].join('\n\n'),
          path: addresses.figureData(figure.id).slice(1),
          fields: figure.columns.map(({ name, type, label }) => ({ name, type, title: label })),
          sources: figure.sources.map((id) => ({
            title: documents.get(id)?.title ?? id,
            path: absoluteUrl(site, addresses.document(id)),
          })),
        }),
      ),
    ],
  };
}
