/** Trial of starting: the backend on an office with 5,000 documents, from opening the data to the first list and a search through all. */
import path from 'node:path';
import type { Contender, Trial } from './trial.ts';

const DOCUMENTS = 5_000;
const SENTENCE =
  'Các đơn vị được giao nhiệm vụ chủ động phối hợp, bảo đảm tiến độ, chất lượng và báo cáo kết quả về Văn phòng theo đúng thời gian quy định. ';
const ports = { printPdf: () => Promise.reject(new Error('not used')) };

const dataIn = (folder: string): string => path.join(folder, 'office');

async function setUp(folder: string): Promise<void> {
  const { createBackend } = await import('../../electron/backend/backend.ts');
  const { createClient } = await import('../../electron/api/client.ts');
  const { SAMPLE_OFFICE } = await import('../../templates/catalogue/sample/office.ts');
  const backend = await createBackend({ dataDir: dataIn(folder), ports });
  const api = createClient(backend.invoke);
  await api.office.save({ profile: SAMPLE_OFFICE });
  const first = await api.documents.create({
    templateId: 'thong-bao',
    values: { about: 'Kết luận giao ban', content: SENTENCE, request: SENTENCE },
  });
  if (!first.ok) throw new Error(first.error.message);
  for (let index = 1; index < DOCUMENTS; index += 1) await api.documents.duplicate({ id: first.value.id });
  await backend.close();
}

/** Opens the office, does `then` and closes it. */
function opening(name: string, then: 'nothing' | 'list' | 'list and search'): Contender {
  return {
    name,
    prepare: async (folder) => {
      const { createBackend } = await import('../../electron/backend/backend.ts');
      const { createClient } = await import('../../electron/api/client.ts');
      return async () => {
        const backend = await createBackend({ dataDir: dataIn(folder), ports });
        const api = createClient(backend.invoke);
        if (then !== 'nothing') await api.documents.list({});
        if (then === 'list and search') await api.search.query({ text: 'ket luan giao' });
        await backend.close();
      };
    },
  };
}

export const startUpTrials: readonly Trial[] = [
  {
    id: 'start-up',
    title: `the backend on an office with ${DOCUMENTS.toLocaleString('vi-VN')} documents, opened and closed`,
    rounds: 5,
    warmUps: 1,
    cold: false,
    setUp,
    contenders: [
      opening('open, first list, search all', 'list and search'),
      opening('open, first list', 'list'),
      opening('open', 'nothing'),
    ],
  },
];
