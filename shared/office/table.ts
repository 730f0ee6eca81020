/** What stands in one cell of a table: words, a number, a day (an ISO date), or nothing. */
export type Cell = string | number | null | { readonly date: string };

/** A column: what stands at its head, and how wide it is drawn. Width in characters. */
export type TableColumn = { readonly title: string; readonly width: number };

/** A table that leaves the app, the same for every kind of file. Each row has as many cells as there are columns. */
export type Table = {
  /** As a spreadsheet names the sheet: at most 31 characters, no punctuation. */
  readonly name: string;
  readonly columns: readonly TableColumn[];
  readonly rows: readonly (readonly Cell[])[];
};
