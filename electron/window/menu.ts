import { Menu, type BrowserWindow, type MenuItemConstructorOptions } from 'electron';

/**
 * The native menu. Its own commands are sent by id to the renderer, whose list of commands is the only one; editing
 * roles are left to the platform.
 */
export function setMenu(window: BrowserWindow): void {
  const command = (label: string, id: string): MenuItemConstructorOptions => ({
    label,
    click: () => window.webContents.send('menuCommand', { command: id }),
  });
  Menu.setApplicationMenu(
    Menu.buildFromTemplate([
      {
        label: '&File',
        submenu: [
          command('New case', 'newCase'),
          command('Case list', 'caseList'),
          { type: 'separator' },
          command('Export to Word', 'exportDocx'),
          command('Export to PDF', 'exportPdf'),
          command('Copy the letter', 'copyLetter'),
          command('Decision record to Word', 'exportRecord'),
          command('Answers for the regulator to Word', 'exportBundle'),
          { type: 'separator' },
          command('Lock the cases', 'lock'),
          { role: 'quit', label: 'Exit' },
        ],
      },
      {
        label: '&Edit',
        submenu: [
          command('Undo', 'undo'),
          command('Redo', 'redo'),
          { type: 'separator' },
          { role: 'cut' },
          { role: 'copy' },
          { role: 'paste' },
          { role: 'selectAll' },
        ],
      },
      {
        label: '&View',
        submenu: [
          { role: 'resetZoom' },
          { role: 'zoomIn' },
          { role: 'zoomOut' },
          { type: 'separator' },
          { role: 'togglefullscreen' },
        ],
      },
      {
        label: '&Help',
        submenu: [
          command('Guidance, terms and decisions', 'knowledge'),
          command('What others would ask next', 'challenge'),
          { type: 'separator' },
          command('Keyboard shortcuts', 'shortcuts'),
          command('Command palette', 'palette'),
          { type: 'separator' },
          command('Save a support bundle…', 'support'),
          command('Third-party notices', 'notices'),
        ],
      },
    ]),
  );
}
