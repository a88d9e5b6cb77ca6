/** Choosing the block that a cross reference names. */
import { useState } from 'react';
import { contentText } from '../../../templates/model/content.ts';
import type { Block } from '../../../templates/model/document.ts';
import type { BlockNumber } from '../../../templates/layout/numbering.ts';
import { Dialog } from '../../components/dialog.tsx';
import { SelectField } from '../../components/field.tsx';

const SHOWN = 70;

interface ReferenceProps {
  body: readonly Block[];
  numbers: ReadonlyMap<string, BlockNumber>;
  onChoose: (ref: string) => void;
}

export function ReferenceDialog({
  open,
  onClose,
  ...props
}: ReferenceProps & { open: boolean; onClose: () => void }) {
  return (
    <Dialog open={open} title="Chèn dẫn chiếu" onClose={onClose}>
      {open ? <References {...props} /> : null}
    </Dialog>
  );
}

function References({ body, numbers, onChoose }: ReferenceProps) {
  const [chosen, setChosen] = useState('');
  const options = body.flatMap((block): (readonly [string, string])[] => {
    const label = numbers.get(block.id)?.label ?? '';
    if (label === '' || block.type === 'table' || block.type === 'bullet') return [];
    return [[block.id, `${label}: ${contentText(block.content).slice(0, SHOWN)}`]];
  });
  if (options.length === 0) return <p>Nội dung chưa có mục nào được đánh số.</p>;
  const value = options.some(([id]) => id === chosen) ? chosen : (options[0]?.[0] ?? '');
  return (
    <form
      className="form"
      onSubmit={(event) => {
        event.preventDefault();
        onChoose(value);
      }}
    >
      <SelectField label="Dẫn đến" value={value} options={options} onChange={setChosen} />
      <p className="help">Số của mục tự đổi theo khi nội dung thêm bớt.</p>
      <button type="submit" className="primary">
        Chèn
      </button>
    </form>
  );
}
