import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { exportHandlers } from '../../../../electron/ipc/export-handlers.ts';
import { maintainedCase } from '../../../support/build-case.ts';
import { shellOver } from '../../../support/build-shell.ts';
import { openStore, order } from '../../../support/open-store.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

const fake = vi.hoisted(() => ({ showSaveDialog: vi.fn(), showMessageBox: vi.fn(), write: vi.fn() }));
vi.mock('electron', () => ({
  app: { getPath: () => '/home/officer/Documents' },
  dialog: { showSaveDialog: fake.showSaveDialog, showMessageBox: fake.showMessageBox },
  clipboard: { write: fake.write },
  ClipboardItem: undefined,
}));

function handlersWith(caseFile = maintainedCase()) {
  const store = openStore();
  store.cases.save(order(caseFile));
  return exportHandlers(shellOver(store));
}

function saveAs(file: string): void {
  fake.showSaveDialog.mockResolvedValue({ canceled: false, filePath: file });
}

beforeEach(() => {
  for (const each of Object.values(fake)) each.mockReset();
});

describe('exportDocument', () => {
  it('offers a name from reference and date, and writes where the officer says', async () => {
    const file = path.join(temporaryFolder(), 'letter.md');
    saveAs(file);
    expect(await handlersWith().exportDocument({ id: 'case-1', document: 'letter', format: 'markdown' })).toEqual({
      ok: true,
      value: { fileName: 'letter.md' },
    });
    expect(readFileSync(file, 'utf8')).toContain('NP-2026-0419');
    expect(fake.showSaveDialog.mock.calls[0]?.[1]).toMatchObject({
      defaultPath: '/home/officer/Documents/NP-2026-0419 response 2026-11-20.md',
      filters: [{ extensions: ['md'] }],
    });
  });

  it('writes nothing when the officer thinks better of it, or the case is gone', async () => {
    fake.showSaveDialog.mockResolvedValue({ canceled: true, filePath: '' });
    expect(await handlersWith().exportDocument({ id: 'case-1', document: 'letter', format: 'docx' })).toEqual({
      ok: true,
      value: null,
    });
    expect(await handlersWith().exportDocument({ id: 'other', document: 'letter', format: 'docx' })).toEqual({
      ok: false,
      error: { code: 'notFound' },
    });
  });

  it('adds the ending that was left out, also after a dot in the reference', async () => {
    const folder = temporaryFolder();
    saveAs(path.join(folder, 'NP-2026.0419'));
    await handlersWith().exportDocument({ id: 'case-1', document: 'letter', format: 'text' });
    expect(readdirSync(folder)).toEqual(['NP-2026.0419.txt']);
  });

  it.each([
    ['keeps', 1, 'theirs'],
    ['replaces, when told to,', 0, 'OFFICIAL'],
  ])('%s a file that the added ending would hit', async (_, response, start) => {
    const folder = temporaryFolder();
    writeFileSync(path.join(folder, 'letter.txt'), 'theirs');
    saveAs(path.join(folder, 'letter'));
    fake.showMessageBox.mockResolvedValue({ response });
    await handlersWith().exportDocument({ id: 'case-1', document: 'letter', format: 'text' });
    expect(readFileSync(path.join(folder, 'letter.txt'), 'utf8').startsWith(start)).toBe(true);
  });

  it('says which folder cannot be found', async () => {
    saveAs('/nowhere/letter.txt');
    expect(await handlersWith().exportDocument({ id: 'case-1', document: 'letter', format: 'text' })).toEqual({
      ok: false,
      error: { code: 'folderGone', folder: '/nowhere' },
    });
  });
});

describe('copyLetter', () => {
  it('puts HTML and text on the clipboard together, and no file anywhere', async () => {
    expect(await handlersWith().copyLetter({ id: 'case-1', document: 'letter', blockIds: null })).toEqual({
      ok: true,
      value: {},
    });
    expect(fake.write).toHaveBeenCalledWith({
      html: expect.stringContaining('<h1>'),
      text: expect.stringContaining('NP-2026-0419'),
    });
    expect(existsSync('/home/officer/Documents')).toBe(false);
  });
});
