// An app that nothing is forbidden to: shows that the watching sees what it is there to see.
const path = require('node:path');
const { app, BrowserWindow } = require('electron');

app.setPath('userData', process.env.COUNTERPOISE_DATA);
app.whenReady().then(() => new BrowserWindow().loadFile(path.join(__dirname, 'index.html')));
