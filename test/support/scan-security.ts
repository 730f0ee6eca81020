import { isNode, nameOf, type Node, nodesOf, textOf } from './syntax-tree.ts';

/** A rule that is broken, and where. */
export type Fault = { readonly rule: string; readonly file: string; readonly at: string };

/** What may be taken from Electron at all, and the only files that may take what reaches beyond the app. */
const FROM_ELECTRON: Readonly<Record<string, readonly string[] | 'anywhere'>> = {
  app: 'anywhere',
  dialog: 'anywhere',
  nativeTheme: 'anywhere',
  screen: 'anywhere',
  BrowserWindow: ['electron/window/main-window.ts', 'electron/export/pdf.ts'],
  clipboard: ['electron/export/copy-to-clipboard.ts'],
  ClipboardItem: ['electron/export/copy-to-clipboard.ts'],
  contextBridge: ['electron/preload.ts'],
  ipcMain: ['electron/ipc/handle.ts'],
  ipcRenderer: ['electron/preload.ts'],
  Menu: ['electron/window/menu.ts'],
  protocol: ['electron/security/app-scheme.ts'],
  safeStorage: ['electron/start/shell-parts.ts'],
  session: ['electron/security/enable-security.ts'],
  shell: ['electron/start/desk.ts'],
};

/** Names that stand for one danger each, wherever they are read, called or set. */
const DANGEROUS: Readonly<Record<string, string>> = {
  openExternal: 'no outside program',
  loadFile: 'no file address',
  pathToFileURL: 'no file address',
  eval: 'no code from text',
  Function: 'no code from text',
  executeJavaScript: 'no code from text',
  executeJavaScriptInIsolatedWorld: 'no code from text',
  innerHTML: 'no markup from text',
  outerHTML: 'no markup from text',
  insertAdjacentHTML: 'no markup from text',
  dangerouslySetInnerHTML: 'no markup from text',
  srcDoc: 'no markup from text',
  srcdoc: 'no markup from text',
  createContextualFragment: 'no markup from text',
  parseFromString: 'no markup from text',
  setHTMLUnsafe: 'no markup from text',
  deserialize: 'no objects from bytes',
};

/** Settings of a window that may not stand anywhere, and those that may stand only so. */
const FORBIDDEN_SETTINGS = [
  ...['webSecurity', 'allowRunningInsecureContent', 'experimentalFeatures', 'enableBlinkFeatures'],
  ...['nodeIntegrationInWorker', 'nodeIntegrationInSubFrames', 'enableRemoteModule', 'navigateOnDragDrop'],
  ...['additionalArguments', 'safeDialogs', 'allowpopups', 'bypassCSP', 'allowServiceWorkers', 'corsEnabled'],
];
const FIXED_SETTINGS: Readonly<Record<string, boolean>> = {
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  webviewTag: false,
  spellcheck: false,
};
const FORBIDDEN_MODULES = /^(?:node:)?(?:child_process|vm|v8|inspector|repl|cluster|module)$/;
/** Sets one number of the engine before the database is loaded, and takes nothing else from it. */
const ENGINE = { file: 'electron/start/wasm-tiering.ts', from: 'node:v8', name: 'setFlagsFromString' } as const;
const WINDOWS = /^(?:BrowserWindow|BaseWindow|BrowserView|WebContentsView)$/;
const SENDERS = ['electron/window/close-after-saving.ts', 'electron/window/menu.ts', 'electron/start/desk.ts'];

/** What a file of the app does that it must not do. */
export function securityFaults(file: string, code: string): Fault[] {
  return nodesOf(file, code).flatMap(({ node, within }) => {
    const rules = [...importRules(file, node), ...nameRules(node, within), ...textRules(node), ...settingRules(node)];
    const sends = isSending(node) && !SENDERS.includes(file) ? ['events from their senders only'] : [];
    return [...rules, ...sends].map((rule) => ({ rule, file, at: code.slice(node.start, node.start + 80) }));
  });
}

function importRules(file: string, node: Node): string[] {
  const source = node['source'];
  const from = isNode(source) ? textOf(source) : null;
  if (node.type === 'ImportExpression' && from === null) return ['no module by a name worked out'];
  if (from === null || node['importKind'] === 'type') return [];
  if (FORBIDDEN_MODULES.test(from)) return isOfEngine(file, from, node) ? [] : ['no module that runs other code'];
  if (from !== 'electron') return [];
  if (node.type !== 'ImportDeclaration') return ['Electron by name only'];
  return (node['specifiers'] as Node[])
    .filter((specifier) => specifier['importKind'] !== 'type')
    .flatMap((specifier) => {
      const name = nameOf(specifier['imported']) ?? '*';
      const where = Object.hasOwn(FROM_ELECTRON, name) ? FROM_ELECTRON[name] : [];
      return where === 'anywhere' || where?.includes(file) ? [] : ['Electron by name only'];
    });
}

function isOfEngine(file: string, from: string, node: Node): boolean {
  if (file !== ENGINE.file || from !== ENGINE.from || node.type !== 'ImportDeclaration') return false;
  return (node['specifiers'] as Node[]).every((specifier) => nameOf(specifier['imported']) === ENGINE.name);
}

function nameRules(node: Node, within: readonly Node[]): string[] {
  const isName = node.type === 'Identifier' || node.type === 'JSXIdentifier' || isComputedName(node, within);
  const name = isName ? nameOf(node) : null;
  if (name === null || !Object.hasOwn(DANGEROUS, name) || isOnlyType(within)) return [];
  return [DANGEROUS[name] ?? ''];
}

/** `window['eval']` is as good as `window.eval`. */
function isComputedName(node: Node, [parent]: readonly Node[]): boolean {
  return parent?.type === 'MemberExpression' && parent['computed'] === true && parent['property'] === node;
}

function isOnlyType([parent]: readonly Node[]): boolean {
  return parent?.type.startsWith('TS') === true;
}

function textRules(node: Node): string[] {
  const isFileAddress = /\bfile:\/\//i.test(textOf(node) ?? '');
  const [first] = (node['arguments'] ?? []) as Node[];
  const isTimer = node.type === 'CallExpression' && /^set(Timeout|Interval)$/.test(nameOf(node['callee']) ?? '');
  const isTimedText = isTimer && first !== undefined && textOf(first) !== null;
  return [...(isFileAddress ? ['no file address'] : []), ...(isTimedText ? ['no code from text'] : [])];
}

function settingRules(node: Node): string[] {
  const name = node.type === 'Property' ? nameOf(node['key']) : nameOf(node['name']);
  if (!['Property', 'JSXAttribute'].includes(node.type) || name === null) return [];
  if (FORBIDDEN_SETTINGS.includes(name)) return ['no loose setting'];
  if (!Object.hasOwn(FIXED_SETTINGS, name)) return [];
  const value = node['value'];
  return isNode(value) && value.type === 'Literal' && value['value'] === FIXED_SETTINGS[name]
    ? []
    : ['no loose setting'];
}

/** A message to a page: `….webContents.send(…)`, whatever the window is called. */
function isSending(node: Node): boolean {
  const callee = node['callee'];
  if (node.type !== 'CallExpression' || !isNode(callee) || callee.type !== 'MemberExpression') return false;
  const object = callee['object'];
  const isContents = isNode(object) && /contents$/i.test(nameOf(object['property'] ?? object) ?? '');
  return isContents && /^(send|sendToFrame|postMessage)$/.test(nameOf(callee['property']) ?? '');
}

/** The settings of each window that a source opens, as they are written. */
export function windowSettings(file: string, code: string): string[] {
  return nodesOf(file, code)
    .filter(({ node }) => node.type === 'NewExpression' && WINDOWS.test(nameOf(node['callee']) ?? ''))
    .map(({ node }) => {
      const options = (node['arguments'] as Node[])[0];
      const properties = (options?.['properties'] ?? []) as (Node & { end: number })[];
      const found = properties.find((property) => nameOf(property['key']) === 'webPreferences');
      const value = found?.['value'] as { start: number; end: number } | undefined;
      return value === undefined ? 'none' : code.slice(value.start, value.end).replace(/\s+/g, ' ');
    });
}
