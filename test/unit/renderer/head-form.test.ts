import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { HeadForm } from '../../../renderer/features/documents/head-form.tsx';
import type { AdminDocument } from '../../../templates/model/document.ts';
import { aDocument } from '../../fixtures/documents.ts';

const form = (changes: Partial<AdminDocument>): string =>
  renderToStaticMarkup(
    createElement(HeadForm, { document: aDocument(changes), edit: () => undefined, office: null }),
  );

it('shows the drafting unit for a công văn, and for any kind whose number prints one', () => {
  expect(form({ kind: 'cong-van' })).toContain('data-path="number.unit"');
  expect(form({ kind: 'ke-hoach' })).not.toContain('data-path="number.unit"');
  const unit = { value: null, organ: 'LHH', unit: 'VP' };
  expect(form({ kind: 'ke-hoach', number: unit })).toContain('data-path="number.unit"');
});
