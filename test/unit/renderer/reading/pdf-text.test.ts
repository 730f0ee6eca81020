import fc from 'fast-check';
import { strToU8 } from 'fflate';
import { describe, expect, it, vi } from 'vitest';
import { pdfText } from '../../../../renderer/reading/pdf-text.ts';
import { pdfFile } from '../../../support/build-office.ts';

// The window’s thread is not to be had here; the same parser runs in this one, with the same settings.
vi.mock('../../../../renderer/reading/open-pdf.ts', () => import('../../../fuzz/pdf-here.ts'));

const words = (bytes: Uint8Array<ArrayBuffer>) =>
  pdfText(bytes).then((read) => (read.ok ? read.value : { text: read.error, notes: [] }));

/** Several pages, each with its lines from the top; page numbers differ, as they do in a letter. */
function pagesFile(pages: readonly (readonly string[])[]): Uint8Array<ArrayBuffer> {
  const kids = pages.map((_, index) => `${4 + index * 2} 0 R`).join(' ');
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
    ...pages.flatMap((lines, index) => {
      const text = lines.map((line, at) => `BT /F1 12 Tf 72 ${760 - at * 60} Td (${line}) Tj ET`).join('\n');
      return [
        `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents ${5 + index * 2} 0 R /Resources << /Font << /F1 3 0 R >> >> >>`,
        `<< /Length ${text.length} >>\nstream\n${text}\nendstream`,
      ];
    }),
  ];
  const body = objects.map((object, index) => `${index + 1} 0 obj\n${object}\nendobj\n`).join('');
  // Without a table of places: the parser finds the objects by itself, as it does in a repaired file.
  return strToU8(`%PDF-1.4\n${body}trailer\n<< /Root 1 0 R >>\n%%EOF\n`) as Uint8Array<ArrayBuffer>;
}

/** Locked with a password that nobody knows: neither of its two keys fits an empty one. */
function lockedFile(): Uint8Array<ArrayBuffer> {
  const key = `<${'5a'.repeat(32)}>`;
  const lock = `/Encrypt << /Filter /Standard /V 1 /R 2 /O ${key} /U ${key} /P -4 >> /ID [<${'00'.repeat(16)}> <${'00'.repeat(16)}>]`;
  const open = new TextDecoder().decode(pdfFile('Secret'));
  return strToU8(open.replace('/Root 1 0 R', `/Root 1 0 R ${lock}`)) as Uint8Array<ArrayBuffer>;
}

describe('pdfText', () => {
  it('gives the lines of a page from the top down', async () => {
    expect((await words(pdfFile('Dear Requester', 'We neither confirm nor deny'))).text).toBe(
      'Dear Requester\nWe neither confirm nor deny',
    );
  });

  it('names what stands at the edge of page after page, and keeps it', async () => {
    const pages = [1, 2, 3].map((page) => ['Northshire Police', `Words of page ${page}, quite`, `Page ${page} of 3`]);
    const { text, notes } = await words(pagesFile(pages));
    expect(text.match(/Northshire Police/g)).toHaveLength(3);
    expect(notes.filter((note) => note.includes('several pages'))).toEqual([
      'The same line stands on several pages and was kept: “Northshire Police”.',
      'The same line stands on several pages and was kept: “Page 1 of 3”.',
    ]);
    const two = await words(pagesFile(pages.slice(0, 2)));
    expect(two.notes.some((note) => note.includes('several pages'))).toBe(false);
  });

  it('says of a scan that it has no text', async () => {
    expect(await pdfText(pdfFile())).toEqual({ ok: false, error: 'noText' });
  });

  it('says of a locked file that it is locked', async () => {
    expect(await pdfText(lockedFile())).toEqual({ ok: false, error: 'encrypted' });
  });

  it('refuses what is not a PDF beyond its first bytes', async () => {
    expect(await pdfText(strToU8('%PDF-1.7\nnothing') as Uint8Array<ArrayBuffer>)).toEqual({
      ok: false,
      error: 'damaged',
    });
  });

  it('never passes a file that was cut off for a whole one', async () => {
    const whole = pdfFile('Dear Requester', 'The last line');
    for (const share of [0.3, 0.5, 0.7, 0.9]) {
      const read = await pdfText(whole.slice(0, Math.floor(whole.length * share)));
      const isSaid = read.ok ? read.value.notes.some((note) => note.includes('breaks off')) : true;
      expect(isSaid, `${share}`).toBe(true);
    }
    const complete = await words(whole.slice());
    expect(complete.notes.some((note) => note.includes('breaks off'))).toBe(false);
  });

  it('reads no more than two hundred pages, and says so', async () => {
    const { text, notes } = await words(pagesFile(Array.from({ length: 205 }, (_, page) => [`Folio ${page}.`])));
    expect(text).toContain('Folio 199.');
    expect(text).not.toContain('Folio 200.');
    expect(notes).toContain('Only the first 200 pages were read.');
  });

  it('never throws, whichever byte of a good file is changed', async () => {
    const good = pdfFile('Dear Requester', 'Words');
    await fc.assert(
      fc.asyncProperty(fc.nat({ max: good.length - 1 }), fc.nat(255), async (at, byte) => {
        const damaged = good.slice();
        damaged[at] = byte;
        expect(typeof (await pdfText(damaged)).ok).toBe('boolean');
      }),
      { numRuns: 60 },
    );
  });
});
