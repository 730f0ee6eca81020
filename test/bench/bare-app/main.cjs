// The least that an Electron app can be: what the runtime itself costs, to measure against.
const { app, BrowserWindow } = require('electron');
const path = require('node:path');

app.setPath('userData', process.env.COUNTERPOISE_DATA);
app.whenReady().then(() => {
  const window = new BrowserWindow({ width: 1440, height: 900, show: false });
  window.once('ready-to-show', () => window.show());
  window.loadFile(path.join(__dirname, process.env.BARE_PAGE ?? 'index.html'));
});
app.on('window-all-closed', () => app.quit());
