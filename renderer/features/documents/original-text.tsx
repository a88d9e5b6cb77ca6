/** The imported file as plain lines, to be compared with what was recognised. */
export function OriginalText({ lines }: { lines: readonly string[] }) {
  return (
    // Scrolled by keys as well.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <section className="original-text" aria-label="Bản gốc trong tệp" tabIndex={0}>
      {lines.map((line, index) => (
        // oxlint-disable-next-line react/no-array-index-key
        <p key={index}>{line}</p>
      ))}
    </section>
  );
}
