/** A long form in named parts, with a bar that leads to each of them. */
import { memo, type ReactNode, type RefObject } from 'react';

export type PartName<Id extends string> = readonly [id: Id, label: string];

/** @param root what holds the parts */
export const PartsNav = memo(function PartsNav<Id extends string>({
  label,
  parts,
  root,
}: {
  label: string;
  parts: readonly PartName<Id>[];
  root: RefObject<HTMLElement | null>;
}) {
  const lead = (id: Id): void => {
    const part = root.current?.querySelector<HTMLElement>(`[data-part="${id}"]`);
    part?.scrollIntoView({ block: 'start' });
    part
      ?.querySelector<HTMLElement>('[role="textbox"], input, textarea, select')
      ?.focus({ preventScroll: true });
  };
  return (
    <nav className="parts" aria-label={label}>
      {parts.map(([id, name]) => (
        <button key={id} type="button" className="quiet" onClick={() => lead(id)}>
          {name}
        </button>
      ))}
    </nav>
  );
});

export function Part<Id extends string>({
  id,
  parts,
  children,
}: {
  id: Id;
  parts: readonly PartName<Id>[];
  children: ReactNode;
}) {
  return (
    <section className="part" data-part={id} aria-labelledby={`part-${id}`}>
      <h2 id={`part-${id}`}>{parts.find(([part]) => part === id)?.[1]}</h2>
      {children}
    </section>
  );
}
