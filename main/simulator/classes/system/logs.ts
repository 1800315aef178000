import { REALM } from '../../firmware/accounts';
import type { DateTime } from '../../wsman/values';
import type { ClassDefinition, MethodDefinition } from '../model/class-model';
import { readOnlyClass } from '../model/read-only-class';

const MOST_RECORDS = 390;
/** Audit records come in small portions, so that reading them all takes several calls. */
const AUDIT_PORTION = 10;
const NO_SUCH_POSITION = 2;
/** Of GetRecords for an empty log; PositionToFirstRecord says 2 (go-wsman-messages, amt/messagelog). */
const NO_RECORDS = 3;

const readEvents: MethodDefinition = {
  parameters: [
    { name: 'IterationIdentifier', type: 'number' },
    { name: 'MaxReadRecords', type: 'number' },
  ],
  realms: [REALM.eventLogReader],
  run: ({ firmware: { eventLog } }, input) => {
    const from = input.number('IterationIdentifier');
    if (eventLog.slots === 0) return { status: NO_RECORDS };
    if (from < 1) return { status: NO_SUCH_POSITION };
    const records = eventLog.read(from, Math.min(input.number('MaxReadRecords'), MOST_RECORDS));
    return {
      status: 0,
      output: [
        ['IterationIdentifier', from + records.length],
        ['NoMoreRecords', from + records.length > eventLog.slots],
        ['RecordArray', records.map((record) => record.toString('base64'))],
      ],
    };
  },
};

/** AMT_MessageLog: platform events (docs/reference/protocol.md, P47). */
const messageLog: ClassDefinition = {
  ...readOnlyClass({
    name: 'AMT_MessageLog',
    keys: ['CreationClassName', 'Name'],
    declaresCommon: true,
    realm: REALM.eventLogReader,
    rows: ({ eventLog }) => [
      {
        Capabilities: [4, 5, 6, 7, 8],
        CharacterSet: 10,
        CreationClassName: 'AMT_MessageLog',
        CurrentNumberOfRecords: eventLog.size,
        ElementName: 'Intel(r) AMT:MessageLog 1',
        EnabledDefault: 2,
        EnabledState: 2,
        HealthState: 5,
        IsFrozen: eventLog.frozen,
        LastChange: 0,
        LogState: 4,
        MaxLogSize: 0,
        MaxNumberOfRecords: MOST_RECORDS,
        MaxRecordSize: 21,
        Name: 'Intel(r) AMT:MessageLog 1',
        OperationalStatus: 2,
        OverwritePolicy: 2,
        PercentageNearFull: 100,
        RequestedState: 12,
        SizeOfHeader: 0,
        SizeOfRecordHeader: 0,
        Status: 'OK',
      },
    ],
  }),
  write: [REALM.eventManager],
  methods: {
    PositionToFirstRecord: {
      parameters: [],
      realms: [REALM.eventLogReader],
      run: ({ firmware: { eventLog } }) => ({
        status: eventLog.size === 0 ? NO_SUCH_POSITION : 0,
        output: [['IterationIdentifier', eventLog.size === 0 ? 0 : 1]],
      }),
    },
    GetRecords: readEvents,
    ClearLog: {
      parameters: [],
      run: ({ firmware, login, from }) => {
        firmware.eventLog.clear();
        firmware.audit('eventLogCleared', { kind: 'user', name: login.name }, from);
        return { status: 0 };
      },
    },
    FreezeLog: {
      parameters: [{ name: 'Freeze', type: 'boolean' }],
      run: ({ firmware, login, from }, input) => {
        firmware.eventLog.frozen = input.boolean('Freeze');
        firmware.audit('eventLogFrozen', { kind: 'user', name: login.name }, from);
        return { status: 0 };
      },
    },
  },
};

/** AMT_AuditLog: who did what (docs/reference/protocol.md, P48). */
const auditLog: ClassDefinition = {
  ...readOnlyClass({
    name: 'AMT_AuditLog',
    keys: ['CreationClassName', 'Name', 'SystemCreationClassName', 'SystemName'],
    declaresCommon: true,
    realm: REALM.auditLog,
    rows: ({ auditLog: log, clock }) => {
      const last: DateTime = {
        kind: 'datetime',
        iso: new Date((log.all.at(-1)?.time ?? clock.seconds()) * 1000).toISOString().replace('.000', ''),
      };
      return [
        {
          AuditState: 1,
          CreationClassName: 'AMT_AuditLog',
          CurrentNumberOfRecords: log.size,
          ElementName: 'Intel(r) AMT:Audit Log',
          EnabledState: 2,
          HealthState: 5,
          LogState: 4,
          MaxAllowedAuditors: 1,
          MaxNumberOfRecords: 0,
          MinDaysToKeep: 0,
          Name: 'Intel(r) AMT:Audit Log',
          OperationalStatus: 2,
          OverwritePolicy: 2,
          PercentageFree: 99,
          RequestedState: 12,
          StoragePolicy: 0,
          SystemCreationClassName: 'CIM_ComputerSystem',
          SystemName: 'Intel(r) AMT',
          TimeOfLastRecord: last,
        },
      ];
    },
  }),
  methods: {
    ReadRecords: {
      parameters: [{ name: 'StartIndex', type: 'number' }],
      realms: [REALM.auditLog],
      run: ({ firmware: { auditLog: log } }, input) => {
        const start = input.number('StartIndex');
        if (start < 1) return { status: 35 };
        const records = log.read(start, AUDIT_PORTION);
        return {
          status: 0,
          output: [
            ['TotalRecordCount', log.size],
            ['RecordsReturned', records.length],
            ['EventRecords', records.map((record) => record.toString('base64'))],
          ],
        };
      },
    },
  },
};

export const logClasses: readonly ClassDefinition[] = [messageLog, auditLog];
