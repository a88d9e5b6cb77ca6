/** What went wrong, where it went wrong; nothing where all is well. */
export function Alert({ message, id }: { message: string | null | undefined; id?: string | undefined }) {
  if (message === null || message === undefined || message === '') return null;
  return (
    <p className="alert" role="alert" id={id}>
      {message}
    </p>
  );
}
