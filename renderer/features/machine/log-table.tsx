import { Badge, Text } from '@mantine/core';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { EventSeverity, LogEntry } from '../../../shared/model/machine-log';
import { dateText } from '../../components/dates';
import { useSay } from '../../i18n';
import { type LogName, originOf } from './log-entries';

/** Before a row was measured. Pixels. */
const ROW_HEIGHT = 34;

/** A log may have thousands of entries; only those in sight are there. */
export function LogTable({
  log,
  entries,
}: {
  log: LogName;
  entries: readonly LogEntry[];
}): React.JSX.Element {
  const { t } = useTranslation();
  const say = useSay();
  const pane = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: entries.length,
    getScrollElement: () => pane.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 10,
  });
  const events = log === 'events';
  return (
    <div
      ref={pane}
      className="log-pane"
      tabIndex={0}
      role="group"
      aria-label={t(`machine.logs.names.${log}`)}
    >
      <div
        role="table"
        aria-label={t(`machine.logs.names.${log}`)}
        aria-rowcount={entries.length + 1}
        className="log-table"
        data-log={log}
      >
        <div role="row" className="log-row log-head">
          <div role="columnheader">{t('machine.logs.when')}</div>
          {events && <div role="columnheader">{t('machine.logs.severity')}</div>}
          <div role="columnheader">{t('machine.logs.what')}</div>
          <div role="columnheader">{events ? t('machine.logs.component') : t('machine.logs.who')}</div>
        </div>
        <div role="rowgroup" className="log-rows" style={{ height: virtual.getTotalSize() }}>
          {virtual.getVirtualItems().map(({ index, start }) => {
            const entry = entries[index];
            return (
              entry && (
                <div
                  key={index}
                  ref={virtual.measureElement}
                  data-index={index}
                  role="row"
                  aria-rowindex={index + 2}
                  className="log-row"
                  style={{ transform: `translateY(${String(start)}px)` }}
                >
                  <div role="cell">{dateText(entry.at)}</div>
                  {events && (
                    <div role="cell">{entry.severity && <Severity severity={entry.severity} />}</div>
                  )}
                  <div role="cell">
                    {say(entry.what)}{' '}
                    {entry.notable && (
                      <Badge size="xs" color="orange" variant="light">
                        {t('machine.logs.important')}
                      </Badge>
                    )}
                  </div>
                  <div role="cell">{events ? say(entry.component ?? '') : originOf(entry)}</div>
                </div>
              )
            );
          })}
        </div>
      </div>
    </div>
  );
}

const COLOURS: Partial<Record<EventSeverity, string>> = { warning: 'orange', critical: 'red', fatal: 'red' };

function Severity({ severity }: { severity: EventSeverity }): React.JSX.Element {
  const { t } = useTranslation();
  const words = t(`machine.logs.severities.${severity}`);
  const colour = COLOURS[severity];
  if (colour === undefined) return <Text size="sm">{words}</Text>;
  return (
    <Badge color={colour} variant="light">
      {words}
    </Badge>
  );
}
