/** Words of requests; the first are in nearly all of them, the last in few, as in real ones. */
export const WORDS = [
  ...['force', 'police', 'information', 'number', 'officers', 'year', 'request', 'copies', 'policy', 'incidents'],
  ...['drones', 'cameras', 'vehicles', 'recognition', 'smuggling', 'informants', 'protest', 'cyber', 'firearms'],
  ...['tracker', 'helicopter', 'councillor', 'embassy', 'stadium', 'quarry', 'lighthouse', 'viaduct', 'orchard'],
];

/** Every word that is searched for: common and rare, alone, in pairs, and as a beginning. */
export const SEARCHES: readonly string[] = [
  ...WORDS,
  ...WORDS.slice(1).map((word, index) => `${WORDS[index]} ${word}`),
  ...WORDS.map((word) => word.slice(0, 3)),
  '"police information"',
  'NP-2026-01234',
];
