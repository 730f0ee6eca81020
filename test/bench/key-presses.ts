import type { Page } from 'playwright-core';

/** Ms per key, to the end of the script work and to after the next paint. */
export type KeyTimes = { readonly work: number[]; readonly paint: number[] };

/** Types into a field that the letter repeats, and times each key until the letter stands anew. */
export async function typeAndTime(page: Page, words: string): Promise<KeyTimes> {
  await page.evaluate(watchKeys);
  await page.getByLabel('The request, word for word').focus();
  for (const key of words) {
    await page.keyboard.press(key === ' ' ? 'Space' : key);
    await page.waitForTimeout(30);
    // Faster than the page works, keys would wait for each other, and the wait would be measured.
    await page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve)));
  }
  return page.evaluate(() => (window as unknown as { times: KeyTimes }).times);
}

/** Runs in the page. */
function watchKeys(): void {
  const times: KeyTimes = { work: [], paint: [] };
  Object.assign(window, { times });
  let pressed = 0;
  window.addEventListener(
    'keydown',
    (event) => {
      pressed = event.timeStamp;
    },
    true,
  );
  new MutationObserver(() => {
    if (pressed === 0) return;
    const from = pressed;
    pressed = 0;
    times.work.push(performance.now() - from);
    requestAnimationFrame(() => {
      const channel = new MessageChannel();
      channel.port1.onmessage = () => times.paint.push(performance.now() - from);
      channel.port2.postMessage(null);
    });
  }).observe(document.querySelector('.paper') ?? document.body, {
    subtree: true,
    childList: true,
    characterData: true,
  });
}
