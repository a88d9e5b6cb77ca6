/** Leading to a place of the document: into its body's editor, or to its field of the form. */
import type { BodyHandle } from './body/body-editor.tsx';

/** The editors of the page's bodies by the paths of these. */
export type BodyHandles = ReadonlyMap<string, BodyHandle>;

/** The body's editor in which `path` stands, with the rest of the path. */
export function bodyOf(bodies: BodyHandles, path: string): { handle: BodyHandle; steps: string[] } | null {
  for (const [body, handle] of bodies)
    if (path.startsWith(`${body}.`)) return { handle, steps: path.slice(body.length + 1).split('.') };
  return null;
}

/** The field at `path`, or the nearest part around it. */
export function fieldAt(root: HTMLElement | null, path: string): HTMLElement | null {
  const steps = path.split('.');
  for (let length = steps.length; length > 0; length -= 1) {
    const base = steps.slice(0, length).join('.');
    const target = [base, `${base}.content`, `${base}.name`, `${base}.value`, `${base}.organ`]
      .map((entry) => root?.querySelector<HTMLElement>(`[data-path="${CSS.escape(entry)}"]`))
      .find((entry) => entry);
    if (!target) continue;
    target.closest('details')?.setAttribute('open', '');
    return target;
  }
  return null;
}

/** Brings the field at `path`, or the nearest part around it, into view and focus; letters of it are selected where they are asked for. */
export function showField(
  root: HTMLElement | null,
  bodies: BodyHandles,
  path: string,
  select?: { start: number; end: number },
): void {
  const body = bodyOf(bodies, path);
  if (body?.handle.show(body.steps, select)) return;
  const target = fieldAt(root, path);
  target?.focus({ preventScroll: true });
  target?.scrollIntoView({ block: 'center' });
  const isText = target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;
  if (select && isText && target.dataset['path'] === path) target.setSelectionRange(select.start, select.end);
}
