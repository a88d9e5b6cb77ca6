import { describe, expect, it } from 'vitest';
import { CONTENT_SECURITY_POLICY, PRINT_PAGE_POLICY } from '../../../../electron/host/content-security.ts';

function directives(policy: string): Map<string, string[]> {
  return new Map(
    policy.split('; ').map((part) => {
      const [name = '', ...sources] = part.split(' ');
      return [name, sources];
    }),
  );
}

describe('Content-Security-Policy', () => {
  it('lets the window load its own files and nothing else, and run no inline script', () => {
    const window = directives(CONTENT_SECURITY_POLICY);
    expect(window.get('default-src')).toEqual(["'none'"]);
    expect(window.get('script-src')).toEqual(["'self'"]);
    expect(window.get('connect-src')).toEqual(["'self'"]);
    for (const name of ['object-src', 'base-uri', 'form-action'])
      expect(window.get(name)).toEqual(["'none'"]);
    expect(CONTENT_SECURITY_POLICY).not.toMatch(/unsafe|https?:|\*/);
  });

  it('lets a print page run nothing and load nothing that is not inside it', () => {
    const page = directives(PRINT_PAGE_POLICY);
    expect(page.get('default-src')).toEqual(["'none'"]);
    expect(page.has('script-src')).toBe(false);
    for (const [name, sources] of page) expect(sources, name).not.toContain('*');
    expect(PRINT_PAGE_POLICY).not.toMatch(/https?:|unsafe-eval/);
  });
});
