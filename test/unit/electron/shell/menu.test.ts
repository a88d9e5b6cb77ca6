import type { MenuItemConstructorOptions } from 'electron';
import { describe, expect, it } from 'vitest';
import { HELP_COMMANDS, PLACES } from '../../../../renderer/app/places.ts';
import { EDITOR_COMMANDS } from '../../../../renderer/features/documents/commands.ts';
import { menuTemplate } from '../../../../electron/shell/menu.ts';

function allItems(items: readonly MenuItemConstructorOptions[]): MenuItemConstructorOptions[] {
  return items.flatMap((item) => [item, ...(Array.isArray(item.submenu) ? allItems(item.submenu) : [])]);
}

describe('the native menu', () => {
  const pressed: string[] = [];
  const items = allItems(menuTemplate((keys) => pressed.push(keys), true));

  it('names everything itself, since Electron’s own names are English', () => {
    for (const item of items) {
      if (item.type !== 'separator') expect(item.label, JSON.stringify(item)).toBeTruthy();
    }
    const labels = items.map((item) => item.label ?? '').join('|');
    expect(labels).toMatch(/Tệp.*Soạn văn bản mới.*In….*Thoát.*Sao chép.*Phóng to.*Hồ sơ cơ quan/);
    expect(labels).not.toMatch(/\b(?:File|Edit|View|Help|Copy|Paste|Quit|Zoom)\b/);
    expect(labels).toBe(labels.normalize('NFC'));
  });

  it('presses only keys that the window listens for', () => {
    const known = new Set([
      ...HELP_COMMANDS.map((command) => command.keys),
      ...PLACES.map((place) => place.keys),
      ...EDITOR_COMMANDS.map((command) => command.keys),
    ]);
    const own = items.filter((item) => item.click !== undefined);
    expect(own.length).toBeGreaterThan(8);
    for (const item of own) {
      expect(known, item.label).toContain(item.accelerator);
      expect(item.registerAccelerator, `${item.label}: the window must get typed keys itself`).toBe(false);
    }
  });

  it('hands the keys over when chosen', () => {
    const print = items.find((item) => item.label === 'In…');
    expect(print?.click).toBeDefined();
    Reflect.apply(print?.click ?? (() => undefined), undefined, []);
    expect(pressed).toEqual(['Ctrl+P']);
  });

  it('offers developer tools only where the app is not packaged', () => {
    const roles = (isPackaged: boolean): unknown[] =>
      allItems(menuTemplate(() => undefined, isPackaged)).map((item) => item.role);
    expect(roles(true)).not.toContain('toggleDevTools');
    expect(roles(false)).toContain('toggleDevTools');
    for (const isPackaged of [true, false]) expect(roles(isPackaged)).not.toContain('reload');
  });
});
