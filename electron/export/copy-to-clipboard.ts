import { clipboard, ClipboardItem } from 'electron';

/** The clipboard as it was before Electron 44, which the older test runtime still has. */
type OlderClipboard = { readonly write: (data: { readonly html: string; readonly text: string }) => void };

/** Puts a letter on the clipboard as HTML and as text together, so that each program takes what it understands. */
export async function copyToClipboard(html: string, text: string): Promise<void> {
  if (typeof ClipboardItem === 'function') {
    await clipboard.write([new ClipboardItem({ 'text/html': html, 'text/plain': text })]);
  } else {
    (clipboard as unknown as OlderClipboard).write({ html, text });
  }
}
