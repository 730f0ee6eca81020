/** The closed list of what the renderer may ask of the shell. Names only: the preload script carries nothing else. */
export const requestChannels = [
  'getStartInfo',
  'listCases',
  'createCase',
  'openCase',
  'saveCase',
  'deleteCase',
  'importCase',
  'openExample',
  'exportDocument',
  'pastReasoning',
  'copyLetter',
  'exportCases',
  'previewDocument',
  'printDocument',
  'exportCaseFile',
  'saveProfiles',
  'chooseLetterhead',
  'chooseTemplate',
  'previewTemplate',
  'saveStarterTemplate',
  'exportProfile',
  'importProfile',
  'savePreferences',
  'reportProblem',
  'readyToClose',
] as const;

/** What the shell may tell the renderer unasked. */
export const eventChannels = ['menuCommand', 'closing'] as const;
