/** "Đưa vào văn bản": which columns, into which document; then the way to it and back. */
import { useState } from 'react';
import type { FigureGroup } from '../../../../electron/api/associations.ts';
import type { AppError, Result } from '../../../../electron/api/errors.ts';
import type { LayoutId } from '../../../../templates/model/kinds.ts';
import type { Block } from '../../../../templates/model/document.ts';
import { go } from '../../../app/route.ts';
import { api } from '../../../app/transport.ts';
import { useQuery } from '../../../app/use-query.ts';
import { Alert } from '../../../components/alert.tsx';
import { Dialog } from '../../../components/dialog.tsx';
import { CheckField } from '../../../components/field.tsx';
import { MEASURE_NAMES, MEASURES, totalOf, type Measure } from '../figure-table.ts';
import { focusWithin } from '../record/first-focus.ts';
import { PickDocument } from '../record/pick-document.tsx';
import { NewDocument } from './new-document.tsx';
import { placeInDocument, placeInNew, type PlacedBlocks } from './place-blocks.ts';

/** Columns of an upright page that still read well. */
const COMFORTABLE = 7;

/** The first columns that say something. Pure. */
function usualMeasures(groups: readonly FigureGroup[]): Measure[] {
  return MEASURES.filter((measure) => measure !== 'reported' && totalOf(groups, measure) > 0).slice(0, 6);
}

type Step = 'columns' | 'existing' | 'new';

export function DocumentDialog({
  groups,
  make,
  onClose,
}: {
  groups: readonly FigureGroup[];
  /** The blocks with these columns, for a document of this layout. */
  make: (measures: readonly Measure[], layout: LayoutId) => Block[];
  onClose: () => void;
}) {
  const [measures, setMeasures] = useState<readonly Measure[]>(() => usualMeasures(groups));
  const [step, setStep] = useState<Step>('columns');
  const [placed, setPlaced] = useState<PlacedBlocks | null>(null);
  const [error, setError] = useState<AppError | null>(null);
  const blocks = (layout: LayoutId): Block[] => make(measures, layout);
  const take = (result: Result<PlacedBlocks>): void => {
    if (result.ok) setPlaced(result.value);
    setError(result.ok ? null : result.error);
    // A new document's form stays open with what it lacks.
    if (result.ok || step === 'existing') setStep('columns');
  };

  if (placed)
    return (
      <Dialog key="placed" open title="Đã đưa bảng vào văn bản" onClose={onClose}>
        <Placed placed={placed} onClose={onClose} />
      </Dialog>
    );
  if (step === 'existing')
    return (
      <PickDocument
        title="Chọn văn bản nhận bảng"
        action="Đưa bảng vào"
        empty="Chưa có văn bản nào; hãy chọn “Văn bản mới”."
        onClose={() => setStep('columns')}
        onPick={([id]) => {
          if (id !== undefined) void placeInDocument(id, blocks).then(take);
        }}
      />
    );
  if (step === 'new')
    return (
      <Dialog key="new" open title="Đưa vào văn bản mới" onClose={() => setStep('columns')}>
        <NewDocument
          error={error}
          onCreate={(templateId, values) => placeInNew(templateId, values, blocks).then(take)}
        />
      </Dialog>
    );
  return (
    <Dialog key="columns" open title="Đưa vào văn bản" onClose={onClose}>
      <div className="stack">
        <Alert message={error?.message} />
        <p>
          Bảng được nối vào cuối nội dung, có tên bảng và nguồn số liệu. Biểu đồ thì tải ảnh hoặc chép ảnh.
        </p>
        <fieldset className="figure-columns" ref={focusWithin}>
          <legend>Các cột của bảng</legend>
          {MEASURES.map((measure) => (
            <CheckField
              key={measure}
              label={MEASURE_NAMES[measure]}
              value={measures.includes(measure)}
              onChange={(on) =>
                setMeasures(MEASURES.filter((entry) => (entry === measure ? on : measures.includes(entry))))
              }
            />
          ))}
        </fieldset>
        {measures.length > COMFORTABLE ? (
          <p className="help" role="status">
            Khổ giấy đứng khó chứa {measures.length} cột số; nên bớt cột hoặc chia thành hai bảng.
          </p>
        ) : null}
        <div className="inline">
          <button
            type="button"
            className="primary"
            disabled={measures.length === 0}
            onClick={() => setStep('existing')}
          >
            Chọn văn bản đã có…
          </button>
          <button type="button" disabled={measures.length === 0} onClick={() => setStep('new')}>
            Văn bản mới…
          </button>
        </div>
      </div>
    </Dialog>
  );
}

function Placed({ placed, onClose }: { placed: PlacedBlocks; onClose: () => void }) {
  const [isUndone, setUndone] = useState(false);
  const [error, setError] = useState<AppError | null>(null);
  const undo = async (): Promise<void> => {
    const problem = await placed.undo();
    setError(problem);
    setUndone(problem === null);
  };
  return (
    <div className="stack">
      <Alert message={error?.message} />
      <p role="status">
        {isUndone
          ? `Đã hoàn tác: “${placed.title}” trở lại như trước.`
          : `Bảng đã ở cuối nội dung của “${placed.title}”.`}
      </p>
      <div key={String(isUndone)} className="inline" ref={focusWithin}>
        {isUndone ? null : (
          <>
            <button type="button" className="primary" onClick={() => go({ page: 'document', id: placed.id })}>
              Mở văn bản
            </button>
            <button type="button" onClick={() => void undo()}>
              Hoàn tác
            </button>
          </>
        )}
        <button type="button" onClick={onClose}>
          Xong
        </button>
      </div>
    </div>
  );
}

/** For the page: the office whose register it is. */
export function useOrgan(): string {
  const office = useQuery('office', ['office'], () => api.office.get({}));
  return office.value?.state.organ.replaceAll('\n', ' ') ?? '';
}
