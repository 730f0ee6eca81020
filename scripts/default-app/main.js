// Stands in for Electron's own default_app.asar, which a packaged runtime lacks: runs the app folder named on the
// command line, after any modules asked for with -r (Playwright's loader comes that way).
const { app } = require('electron');
const Module = require('node:module');
const path = require('node:path');

const args = process.argv.slice(1);
let next = 0;
while (next < args.length) {
  const arg = args[next];
  if (arg === '-r' || arg === '--require') {
    require(path.resolve(args[next + 1]));
    next += 2;
  } else if (arg.startsWith('-')) {
    next += 1;
  } else {
    start(path.resolve(arg), next);
    break;
  }
}

function start(folder, at) {
  const description = require(path.join(folder, 'package.json'));
  process.defaultApp = true;
  process.argv.splice(1, at + 1, folder);
  app.setName(description.productName ?? description.name);
  app.setVersion(description.version ?? '0.0.0');
  app.setAppPath(folder);
  Module._load(path.resolve(folder, description.main ?? 'index.js'), Module, true);
}
