/**
 * Everything comes from the app itself, and no text ever becomes code. The checks behind it are in test/e2e. Styles may
 * be set through the style object (react-aria does so for positions), never through markup. The one Trusted Type there is
 * makes addresses of the app's own workers: setting innerHTML throws wherever it is tried. "self" is the list of files
 * that came with the app, so that a connection to it reaches nothing else. "blob:" are the pictures of pages before printing.
 */
export const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "object-src 'none'",
  "frame-src 'none'",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types counterpoise-worker',
].join('; ');

/** A document to be printed holds no script at all; its styles stand in it. */
export const PRINT_CONTENT_SECURITY_POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; font-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'";
