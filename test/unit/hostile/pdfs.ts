import { deflateSync } from 'node:zlib';
import { pdfFile } from '../../support/build-office.ts';
import type { Hostile } from './archives.ts';

const WORDS = 'BT /F1 12 Tf 72 760 Td (Words) Tj ET';
const FONT = '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>';
const PAGE =
  '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>';

/** A PDF of one page, any of its objects another, more of them after these, and more in its catalogue. */
function pdf(change: {
  catalogue?: string;
  pages?: string;
  page?: string;
  content?: Buffer;
  trailer?: string;
  more?: readonly string[];
}): Uint8Array {
  const content = change.content ?? Buffer.from(`<< /Length ${WORDS.length} >>\nstream\n${WORDS}\nendstream`);
  const objects = [
    `<< /Type /Catalog /Pages 2 0 R ${change.catalogue ?? ''} >>`,
    change.pages ?? '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    change.page ?? PAGE,
    content,
    FONT,
    ...(change.more ?? []),
  ];
  const body = objects.map((object, at) =>
    Buffer.concat([Buffer.from(`${at + 1} 0 obj\n`), Buffer.from(object as string), Buffer.from('\nendobj\n')]),
  );
  const trailer = change.trailer ?? 'trailer\n<< /Root 1 0 R >>\n%%EOF\n';
  return new Uint8Array(Buffer.concat([Buffer.from('%PDF-1.7\n'), ...body, Buffer.from(trailer)]));
}

function packed(data: Buffer, times = 1): Buffer {
  let bytes = data;
  for (let time = 0; time < times; time += 1) bytes = deflateSync(bytes);
  const filters = '/FlateDecode '.repeat(times);
  return Buffer.concat([
    Buffer.from(`<< /Length ${bytes.length} /Filter [${filters}] >>\nstream\n`),
    bytes,
    Buffer.from('\nendstream'),
  ]);
}

const action = (what: string) => () => pdf({ catalogue: `/OpenAction << ${what} >>` });

/** PDF files that try to run, to fetch, to hide or to choke. What runs or fetches is never done: the words are read. */
export const PDFS: readonly Hostile[] = [
  ['a script as it opens', action('/S /JavaScript /JS (app.alert(1))'), 'read'],
  ['a program as it opens', action('/S /Launch /F (calc.exe)'), 'read'],
  ['an address as it opens', action('/S /URI /URI (https://canary.example/)'), 'read'],
  ['a form that is sent', action('/S /SubmitForm /F (https://canary.example/)'), 'read'],
  ['another file as it opens', action('/S /GoToR /F (\\\\\\\\canary.example\\\\share)'), 'read'],
  [
    'a file within',
    () =>
      pdf({
        catalogue: '/Names << /EmbeddedFiles << /Names [(a.exe) 6 0 R] >> >>',
        more: ['<< /Type /Filespec /F (a.exe) >>'],
      }),
    'read',
  ],
  [
    'a picture from elsewhere',
    () => pdf({ more: ['<< /Type /XObject /Subtype /Image /F (https://canary.example/p) >>'] }),
    'read',
  ],
  ['a page tree that holds itself', () => pdf({ pages: '<< /Type /Pages /Kids [2 0 R] /Count 1 >>' }), 'damaged'],
  ['a page that is its own parent', () => pdf({ page: PAGE.replace('/Parent 2', '/Parent 3') }), 'read'],
  ['a thousand million pages', () => pdf({ pages: '<< /Type /Pages /Kids [3 0 R] /Count 1000000000 >>' }), 'read'],
  ['fewer than no pages', () => pdf({ pages: '<< /Type /Pages /Kids [3 0 R] /Count -1 >>' }), 'noText'],
  ['no pages', () => pdf({ pages: '<< /Type /Pages /Kids [] /Count 0 >>' }), 'noText'],
  ['a page that unpacks to 100 MB', () => pdf({ content: packed(Buffer.alloc(100_000_000, ' ')) }), 'noText'],
  ['a page packed three times over', () => pdf({ content: packed(Buffer.alloc(50_000_000, ' '), 3) }), 'noText'],
  ['content that is itself', () => pdf({ page: PAGE.replace('4 0 R', '[3 0 R 3 0 R]') }), 'noText'],
  [
    'a length that lies',
    () => pdf({ content: Buffer.from(`<< /Length 99999999 >>\nstream\n${WORDS}\nendstream`) }),
    'read',
  ],
  [
    'a table of places that leads to itself',
    () => pdf({ trailer: 'xref\n0 0\ntrailer\n<< /Root 1 0 R /Prev 0 >>\nstartxref\n0\n%%EOF\n' }),
    'read',
  ],
  ['lists within lists', () => pdf({ catalogue: `/X ${'['.repeat(20_000)}${']'.repeat(20_000)}` }), 'damaged'],
  [
    'an archive behind its first bytes',
    () => Uint8Array.from([0x25, 0x50, 0x44, 0x46, 0x50, 0x4b, 3, 4, 0]),
    'damaged',
  ],
  ['cut before its objects', () => pdfFile('Words').slice(0, 20), 'damaged'],
];
