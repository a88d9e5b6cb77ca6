/** What to write in a part of a document: shown to the clerk, never printed. */
export function GuidanceNote({ text }: { text: string }) {
  return (
    <p className="guidance" role="note">
      {text}
    </p>
  );
}
