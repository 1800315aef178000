import { expect, it } from 'vitest';
import { auditText } from './inventory';

it('tells what is known of the audit log, and what is not', () => {
  expect(auditText({})).toEqual('Not known whether it records, or whether it forbids unprovisioning');
  expect(auditText({ enabled: true })).toEqual('Records; not known whether it forbids unprovisioning');
  expect(auditText({ enabled: false, veto: true })).toEqual(
    'Off; forbids unprovisioning without the auditor',
  );
  expect(auditText({ enabled: true, veto: false })).toEqual('Records');
});
