/**
 * Puts plain text on the clipboard; false when the browser refuses. By the copy event, because the app denies every
 * permission, that of the asynchronous clipboard included.
 */
export function copyText(text: string): boolean {
  function onCopy(event: ClipboardEvent) {
    event.preventDefault();
    event.clipboardData?.setData('text/plain', text);
  }
  document.addEventListener('copy', onCopy, { once: true });
  const isDone = document.execCommand('copy');
  document.removeEventListener('copy', onCopy);
  return isDone;
}
