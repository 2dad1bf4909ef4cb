import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isPrivateRequest } from '../../../src/integrations/private-files.ts';

test('files as they came, undecided pages and the work of the archive are known in every spelling', () => {
  for (const url of [
    '/content/documents/letter/original.pdf',
    '/content/documents/letter/ORIGINAL.PDF?import',
    '/content/documents/letter/original%2epdf',
    '/content/documents/letter/%256f%2572iginal.pdf',
    '/content/documents/letter/pages/../original.txt?raw',
    '/content//documents/./letter//undecided/pages/0001.txt',
    '/content/documents/letter%5cundecided%5cpages%5c0001.txt?url',
    '/@fs/home/editor/story/content/documents/.letter.part/original.pdf',
    '/_image?href=%2F%40fs%2Fhome%2Feditor%2Fcontent%2Fdocuments%2Fletter%2Foriginal.png&w=100',
    '/_image?w=100&href=content/documents/letter/undecided/pages/0001-1600.webp',
    '/.cache/archive/fetched/documents/letter/pages/0001.txt',
    '/__open-in-editor?file=content/documents/letter/document.yaml',
    '/__Open-In-Editor/?file=a',
    '/audit/__open-in-editor?file=a',
  ])
    assert.ok(isPrivateRequest(url), url);
  for (const url of [
    '/',
    '/documents/letter/',
    '/topics/undecided/',
    '/documents/the-original/?q=original',
    '/content/documents/letter/pages/0001.txt',
    '/src/components/site/content-issues.client.ts',
    '/%',
  ])
    assert.ok(!isPrivateRequest(url), url);
});
