/**
 * A strict policy for everything that is served (A32, A37): scripts come only from us and are never inline. The
 * component library writes style elements while it runs; on the page they carry the nonce of that very answer.
 */
export function contentSecurityPolicy(https: boolean, styleNonce?: string): string {
  const directives = {
    'default-src': "'none'",
    'script-src': "'self'",
    'style-src': styleNonce === undefined ? "'self'" : `'self' 'nonce-${styleNonce}'`,
    // Fields that grow with their text are measured in an element whose style is set as an attribute.
    'style-src-attr': "'unsafe-inline'",
    'img-src': "'self' data: blob:",
    'font-src': "'self' data:",
    'connect-src': "'self'",
    'manifest-src': "'self'",
    'worker-src': "'self'",
    'base-uri': "'none'",
    'form-action': "'self'",
    'frame-ancestors': "'none'",
    ...(https && { 'upgrade-insecure-requests': '' }),
  };
  return Object.entries(directives)
    .map(([name, sources]) => `${name} ${sources}`.trim())
    .join(';');
}
