/** A stretch of text on a page, with its place in points from the lower left corner. */
export type Placed = { readonly text: string; readonly x: number; readonly y: number; readonly height: number };

/** Lines by height on the page, paragraphs by the gaps between them. */
export function pageText(items: readonly Placed[]): string {
  const lines: { y: number; height: number; text: string }[] = [];
  for (const item of items) {
    if (item.text === '') continue;
    const line = lines.at(-1);
    const size = Math.max(item.height, line?.height ?? 0, 1);
    if (line !== undefined && Math.abs(line.y - item.y) < size * 0.6) {
      line.text += item.text;
      line.height = size;
    } else lines.push({ y: item.y, height: Math.max(item.height, 1), text: item.text });
  }
  return lines
    .map((line, index) => {
      const next = lines[index + 1];
      const isApart = next !== undefined && line.y - next.y > line.height * 1.9;
      return `${line.text.trimEnd()}${isApart ? '\n' : ''}`;
    })
    .join('\n');
}
