/** The office's logo: a PNG file, kept inside the profile. */
import { useState } from 'react';
import { readBase64 } from '../../components/download.ts';
import { FileButton } from '../../components/file-button.tsx';

/** The profile takes 400,000 letters of base64. */
const MAX_BYTES = 300_000;
const PNG_BASE64_START = 'iVBORw0KGgo';

export function LogoField({
  logo,
  onChange,
}: {
  logo: string | null;
  onChange: (logo: string | null) => void;
}) {
  const [problem, setProblem] = useState<string | null>(null);
  const read = async (file: File): Promise<void> => {
    if (file.size > MAX_BYTES) return setProblem('Biểu trưng: tệp lớn quá 300 kB.');
    const base64 = await readBase64(file).catch(() => '');
    if (!base64.startsWith(PNG_BASE64_START)) return setProblem('Biểu trưng: tệp không phải ảnh PNG.');
    setProblem(null);
    onChange(base64);
  };
  return (
    <div className="stack">
      <span className="caption">Biểu trưng (tệp PNG, dưới 300 kB)</span>
      <div className="inline">
        {logo ? (
          <img className="logo" alt="Biểu trưng của cơ quan" src={`data:image/png;base64,${logo}`} />
        ) : null}
        <FileButton
          label={logo ? 'Thay biểu trưng…' : 'Chọn biểu trưng…'}
          accept=".png,image/png"
          onFile={(file) => void read(file)}
        />
        {logo ? (
          <button type="button" onClick={() => onChange(null)}>
            Bỏ biểu trưng
          </button>
        ) : null}
      </div>
      {problem ? (
        <p className="problem" role="alert">
          {problem}
        </p>
      ) : null}
    </div>
  );
}
