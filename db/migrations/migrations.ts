/** All migrations in order. Numbers grow with gaps; a migration once released is never changed. */
import type { QueryExecutorProvider } from 'kysely';
import * as firstTables from './0010-first-tables.ts';
import * as fieldValues from './0012-field-values.ts';
import * as views from './0015-views.ts';
import * as associations from './0020-associations.ts';
import * as importMappings from './0025-import-mappings.ts';
import * as addressesTerms from './0030-addresses-terms.ts';

export interface Migration {
  /** Becomes PRAGMA user_version. */
  version: number;
  up: (db: QueryExecutorProvider) => Promise<void>;
}

export const MIGRATIONS: readonly Migration[] = [
  { version: 10, up: firstTables.up },
  { version: 12, up: fieldValues.up },
  { version: 15, up: views.up },
  { version: 20, up: associations.up },
  { version: 25, up: importMappings.up },
  { version: 30, up: addressesTerms.up },
];

/** Version of a database that this program writes. */
export const LATEST_VERSION = MIGRATIONS.at(-1)?.version ?? 0;
