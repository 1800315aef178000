import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { componentsIn, styleSheetsOf } from './mantine-styles.mjs';

describe('style sheets of Mantine', () => {
  it('are those of a component and of what it is made of, foundation first', () => {
    const sheets = styleSheetsOf(['Button']);
    expect(sheets).toEqual(
      expect.arrayContaining(['default-css-variables', 'UnstyledButton', 'Loader', 'Button']),
    );
    expect(sheets.indexOf('UnstyledButton')).toBeLessThan(sheets.indexOf('Button'));
    expect(sheets).not.toContain('Table');
  });

  it('leave out what the window does not use', () => {
    const components = componentsIn(fileURLToPath(new URL('../renderer', import.meta.url)));
    expect([...components]).toEqual(expect.arrayContaining(['Button', 'Modal', 'Highlight']));
    const sheets = styleSheetsOf(components);
    expect(sheets).toContain('Modal');
    expect(sheets).not.toContain('ColorPicker');
  });
});
