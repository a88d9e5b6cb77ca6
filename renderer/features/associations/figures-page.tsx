/** "Số liệu tổng hợp": counts and sums by type, field, area, term or year; each figure leads to the associations behind it. */
import { useRef, useState } from 'react';
import { GROUPS, type FigureGroup } from '../../../electron/api/associations.ts';
import type { Block } from '../../../templates/model/document.ts';
import type { LayoutId } from '../../../templates/model/kinds.ts';
import { routeHash } from '../../app/route.ts';
import { api } from '../../app/transport.ts';
import { useQuery } from '../../app/use-query.ts';
import { Alert } from '../../components/alert.tsx';
import { copyForms, copyPicture } from '../../components/copy.ts';
import { downloadBase64 } from '../../components/download.ts';
import { SelectField } from '../../components/field.tsx';
import { useMessages } from '../../components/message.tsx';
import { numberText } from '../../app/number-text.ts';
import { exportList } from '../imports/export-list.ts';
import { BarChart } from './charts/bar-chart.tsx';
import { svgToPng } from './charts/svg-picture.ts';
import {
  figureRows,
  figuresHtml,
  figuresList,
  figuresTsv,
  MEASURE_NAMES,
  measureOf,
  MEASURES,
  totalOf,
  type FigureTableRows,
  type Measure,
} from './figure-table.ts';
import { GROUP_NAMES } from './names.ts';
import { localToday } from '../../app/day.ts';
import { DocumentDialog, useOrgan } from './to-document/document-dialog.tsx';
import { figureBlocks } from './to-document/figure-blocks.ts';

type By = (typeof GROUPS)[number];

export function FiguresPage() {
  const thisYear = Number(localToday().slice(0, 4));
  const [by, setBy] = useState<By>('type');
  const [chosenYear, setYear] = useState<number | null>(null);
  const [measure, setMeasure] = useState<Measure>('associations');
  const [isPlacing, setPlacing] = useState(false);
  const organ = useOrgan();
  const chart = useRef<SVGSVGElement>(null);
  const { tell, fail } = useMessages();
  const ofYears = useQuery('figures by year', ['associations'], () =>
    api.associations.figures({ by: 'year' }),
  );
  const years = (ofYears.value ?? []).map(({ key }) => Number(key)).toReversed();
  // The newest year with figures says most; this year's come at its end.
  const year = chosenYear ?? years.find((entry) => entry <= thisYear) ?? thisYear;
  const isByYear = by === 'year';
  const found = useQuery(`figures ${by} ${year}`, ['associations'], () =>
    api.associations.figures({ by, ...(isByYear ? {} : { year }) }),
  );
  // Figures of another heading would be wrong under this one.
  const groups = (found.isCurrent ? found.value : null) ?? [];
  const title = `${MEASURE_NAMES[measure]} theo ${GROUP_NAMES[by].toLowerCase()}${
    isByYear || measure === 'associations' ? '' : `, năm ${year}`
  }`;

  const sheetTitle = `Số liệu hội thành viên theo ${GROUP_NAMES[by].toLowerCase()}${isByYear ? '' : `, năm ${year}`}`;
  const tableOf = (measures: readonly Measure[]): FigureTableRows =>
    figureRows(groups, GROUP_NAMES[by], measures, !isByYear);

  const copy = (): void => {
    const table = tableOf(MEASURES);
    if (copyForms({ 'text/plain': figuresTsv(table), 'text/html': figuresHtml(table) }))
      tell('Đã chép bảng; dán được vào Excel hoặc Word.');
    else fail({ code: 'clipboard', message: 'Không chép được bảng: máy không cho dùng bộ nhớ tạm.' });
  };
  const picture = async (): Promise<string | null> => (chart.current ? svgToPng(chart.current) : null);
  const copyChart = async (): Promise<void> => {
    if (await copyPicture(picture())) tell('Đã chép ảnh biểu đồ; dán được vào Word, Zalo.');
    else fail({ code: 'clipboard', message: 'Máy không cho chép ảnh. Hãy bấm “Tải ảnh” rồi chèn tệp ảnh.' });
  };
  const savePicture = async (): Promise<void> => {
    const base64 = await picture();
    if (base64 === null) return fail({ code: 'picture', message: 'Không vẽ được ảnh của biểu đồ này.' });
    downloadBase64(`${title}.png`, base64, 'image/png');
    tell('Đã tải ảnh biểu đồ.');
  };
  const saveWorkbook = async (): Promise<void> => {
    const error = await exportList(sheetTitle, figuresList(tableOf(MEASURES)));
    if (error) fail(error);
    else tell('Đã tải bảng số liệu (.xlsx).');
  };
  const blocks = (measures: readonly Measure[], layout: LayoutId): Block[] =>
    figureBlocks(
      {
        table: tableOf(measures),
        title: sheetTitle,
        organ,
        on: groups.reduce((last, group) => (group.on > last ? group.on : last), ''),
        counted: new Set(groups.flatMap((group) => group.ids)).size,
        reported: new Set(groups.flatMap((group) => group.reported)).size,
        today: localToday(),
      },
      layout,
      `figures-${crypto.randomUUID().slice(0, 13)}`,
    );
  return (
    <div className="page figures-page">
      <div className="page-head">
        <h1>Số liệu tổng hợp</h1>
        <nav aria-label="Về hội thành viên" className="page-links">
          <a href={routeHash({ page: 'associations', rows: null })}>Danh sách hội</a>
        </nav>
      </div>
      <div className="filters">
        <SelectField
          label="Xếp theo"
          value={by}
          options={GROUPS.map((entry) => [entry, GROUP_NAMES[entry]] as const)}
          onChange={setBy}
        />
        {isByYear ? null : (
          <SelectField
            label="Số liệu của năm"
            value={String(year)}
            options={[...new Set([year, ...years])]
              .toSorted((a, b) => b - a)
              .map((entry) => [String(entry), String(entry)] as const)}
            onChange={(text) => setYear(Number(text))}
          />
        )}
        <SelectField
          label="Biểu đồ của"
          value={measure}
          options={MEASURES.map((entry) => [entry, MEASURE_NAMES[entry]] as const)}
          onChange={setMeasure}
        />
      </div>
      <div className="inline figure-tools" role="group" aria-label="Dùng số liệu">
        <button
          type="button"
          className="primary"
          disabled={groups.length === 0}
          onClick={() => setPlacing(true)}
        >
          Đưa vào văn bản…
        </button>
        <button type="button" disabled={groups.length === 0} onClick={copy}>
          Chép bảng
        </button>
        <button type="button" disabled={groups.length === 0} onClick={() => void saveWorkbook()}>
          Tải bảng (.xlsx)
        </button>
        <button type="button" disabled={groups.length === 0} onClick={() => void copyChart()}>
          Chép ảnh
        </button>
        <button type="button" disabled={groups.length === 0} onClick={() => void savePicture()}>
          Tải ảnh
        </button>
      </div>
      {isPlacing ? <DocumentDialog groups={groups} make={blocks} onClose={() => setPlacing(false)} /> : null}
      <Alert message={found.error?.message} />
      {!found.isCurrent && !found.error ? <p role="status">Đang cộng…</p> : null}
      {found.isCurrent && groups.length === 0 ? (
        <p className="empty">Chưa có hội hoặc số liệu nào để tổng hợp.</p>
      ) : null}
      {groups.length > 0 ? (
        <>
          <FigureTable groups={groups} by={by} year={year} />
          <p className="help">
            Bấm vào một con số để xem các hội đứng sau nó. Hội chưa có số liệu năm ấy không được cộng vào. Năm
            đã qua tính theo tên, loại và thành viên ngày 31/12 năm ấy.
          </p>
          <BarChart
            svgRef={chart}
            title={title}
            bars={groups.map((group) => ({
              key: group.key,
              name: group.name,
              value: measureOf(group, measure),
            }))}
          />
        </>
      ) : null}
    </div>
  );
}

function FigureTable({ groups, by, year }: { groups: readonly FigureGroup[]; by: By; year: number }) {
  return (
    <div className="list-scroll" role="region" aria-label="Bảng số liệu" tabIndex={0}>
      <table className="list figures-table">
        <thead>
          <tr>
            <th scope="col">{GROUP_NAMES[by]}</th>
            {MEASURES.map((measure) => (
              <th key={measure} scope="col" className="number">
                {MEASURE_NAMES[measure]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {groups.map((group) => (
            <tr key={group.key}>
              <th scope="row">{group.name}</th>
              {MEASURES.map((measure) => {
                const value = measureOf(group, measure);
                return (
                  <td key={measure} className="number">
                    {value === 0 ? (
                      '0'
                    ) : (
                      <a
                        href={routeHash({
                          page: 'associations',
                          rows: {
                            by,
                            key: group.key,
                            year: by === 'year' ? Number(group.key) : year,
                            isReported: measure !== 'associations',
                          },
                        })}
                      >
                        {numberText(value)}
                      </a>
                    )}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
        {by === 'year' ? null : (
          <tfoot>
            <tr className="sum">
              <th scope="row">Cộng</th>
              {MEASURES.map((measure) => (
                <td key={measure} className="number">
                  {numberText(totalOf(groups, measure))}
                </td>
              ))}
            </tr>
          </tfoot>
        )}
      </table>
    </div>
  );
}
