import { Text } from '@mantine/core';
import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import { useCallback, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MachineView } from '../../../shared/contract/contract';
import { useScrollPane } from '../../components/scroll-pane';
import { useNow } from '../../components/use-now';
import { useAppState, useAppStore } from '../../stores/app-store-context';
import { rowHeightOf, useListGeometry } from './list-geometry';
import { COMPACT_COLUMNS, gridOf, shownColumns } from './machine-columns';
import { MachineRow } from './machine-row';
import { NoteDialog } from './note-dialog';
import { isOneClick } from './one-click';
import { doAction } from './row-action';
import { useRowFocus } from './row-focus';
import { useSteadyScroll } from './steady-scroll';
import { TableHeader } from './table-header';
import { rowKey } from './table-keys';

interface Props {
  shown: readonly MachineView[];
  /** Filter and order, as one text: rows that move because it changes have not moved by themselves. */
  question: string;
  /** Stays at the top of the pane together with the header. */
  tools: React.ReactNode;
  /** There is little room: only what machine it is, and its status. */
  compact: boolean;
}

/** Rows beyond the edges of the pane that are there already when somebody scrolls. */
const OVERSCAN = 12;

/**
 * The machines. The pane scrolls, header and tools stay; only the rows near it exist, and the one that the
 * keyboard is on, so that scrolling, sorting and updates do not lose the focus.
 */
export function MachineTable({ shown, question, tools, compact }: Props): React.JSX.Element {
  const store = useAppStore();
  const { t } = useTranslation();
  const optional = useAppState((state) => state.columns);
  const dense = useAppState((state) => state.dense);
  const rowHeight = rowHeightOf(dense);
  const [noting, setNoting] = useState<string>();
  const selected = useAppState((state) => state.selected);
  const activeRow = useAppState((state) => state.activeRow);
  const now = useNow(30_000);
  const toolsRef = useRef<HTMLDivElement>(null);
  const headRef = useRef<HTMLDivElement>(null);
  const bodyRef = useRef<HTMLDivElement>(null);
  const pane = useScrollPane();
  const geometry = useListGeometry({ pane, tools: toolsRef, head: headRef, body: bodyRef });

  // “All” never means the computer that AMT Bench runs on.
  const others = useMemo(
    () => shown.flatMap(({ id, sighting }) => (sighting.thisLaptop ? [] : [id])),
    [shown],
  );
  const columns = useMemo(() => (compact ? COMPACT_COLUMNS : shownColumns(optional)), [compact, optional]);
  const grid = gridOf(columns, compact);
  const order = useMemo(() => shown.map(({ id }) => id), [shown]);
  const active = useMemo(() => (activeRow === undefined ? -1 : order.indexOf(activeRow)), [order, activeRow]);
  const tabStop = Math.max(0, active);
  const selectedHere = useMemo(() => others.filter((id) => selected.has(id)).length, [others, selected]);

  const virtual = useVirtualizer({
    count: shown.length,
    getScrollElement: () => pane.current,
    estimateSize: () => rowHeight,
    getItemKey: (index) => order[index] ?? index,
    overscan: OVERSCAN,
    scrollMargin: geometry.top,
    scrollPaddingStart: geometry.covered,
    rangeExtractor: (range) => {
      const rows = defaultRangeExtractor(range);
      if (tabStop >= range.count || rows.includes(tabStop)) return rows;
      return [...rows, tabStop].sort((a, b) => a - b);
    },
  });
  useSteadyScroll(pane, order, geometry, question, rowHeight);
  const watchFocus = useRowFocus({
    order,
    active,
    pane,
    body: bodyRef,
    geometry,
    scrollTo: (index, align) => virtual.scrollToIndex(index, { align }),
  });

  const select = useCallback(
    (id: string, through: boolean) => {
      const { selectThrough, toggleRow } = store.getState();
      if (through) selectThrough(id, order);
      else toggleRow(id);
    },
    [store, order],
  );
  const focused = useCallback((id: string) => store.getState().rowFocused(id), [store]);

  const onKeyDown = (event: React.KeyboardEvent): void => {
    const { selectRows, walkTo, openMachine } = store.getState();
    const target = event.target instanceof HTMLElement ? event.target : undefined;
    const id = target?.closest<HTMLElement>('[data-row]')?.dataset['row'];
    const page = Math.floor(((pane.current?.clientHeight ?? 0) - geometry.covered) / rowHeight) - 1;
    const key = rowKey(event, {
      row: id === undefined ? -1 : order.indexOf(id),
      rows: order.length,
      page: Math.max(1, page),
      onCheckbox: target instanceof HTMLInputElement,
    });
    if (!key) return;
    event.preventDefault();
    switch (key.do) {
      case 'walk':
        walkTo(order[key.to] ?? '');
        break;
      case 'select-all':
        selectRows(others, true);
        break;
      case 'toggle':
      case 'select-through':
        if (id !== undefined) select(id, key.do === 'select-through');
        break;
      case 'open':
        if (id !== undefined) openMachine(id);
        break;
      case 'configure': {
        // The selected rows that are shown, or the one that the keyboard is on.
        const chosen = order.filter((each) => selected.has(each));
        const view = shown.find((each) => each.id === id);
        if (chosen.length > 0) store.getState().openFleet(chosen);
        else if (view && isOneClick(view)) openMachine(view.id, 'plan');
        else if (view) doAction(view, store.getState());
        break;
      }
      case 'note':
        setNoting(id);
        break;
      case 'star': {
        const view = shown.find((each) => each.id === id);
        if (view) void store.getState().annotate(view.id, { favourite: !view.favourite });
        break;
      }
    }
  };

  const closeNote = (): void => {
    if (noting !== undefined) store.getState().walkTo(noting);
    setNoting(undefined);
  };
  const noted = noting === undefined ? undefined : shown.find(({ id }) => id === noting);

  return (
    <section
      className="machine-list"
      aria-label={t('list.table.section')}
      data-dense={dense || undefined}
      style={
        {
          '--list-tools': `${geometry.tools}px`,
          '--machine-columns': grid.template,
          '--machine-width': `${grid.leastWidth}px`,
          '--row-height': `${rowHeight}px`,
        } as React.CSSProperties
      }
    >
      <div className="list-tools" ref={toolsRef}>
        {tools}
      </div>
      <div
        role="table"
        aria-label={t('list.table.label')}
        aria-rowcount={shown.length + 1}
        className="machine-table"
        onKeyDown={onKeyDown}
      >
        <div
          role="rowgroup"
          className="machine-head"
          ref={headRef}
          onScroll={(event) => scrollAlong(event.currentTarget, bodyRef.current)}
        >
          <TableHeader
            columns={columns}
            shown={others.length}
            selected={selectedHere}
            onSelectAll={(on) => store.getState().selectRows(on ? others : order, on)}
          />
        </div>
        <div
          role="rowgroup"
          className="machine-body"
          ref={bodyRef}
          onScroll={(event) => scrollAlong(event.currentTarget, headRef.current)}
          {...watchFocus}
        >
          <div className="machine-rows" role="presentation" style={{ height: shown.length * rowHeight }}>
            {virtual.getVirtualItems().map(({ index }, place, items) => {
              const view = shown[index];
              const rowsLeftOut = index - (items[place - 1]?.index ?? -1) - 1;
              return (
                view && (
                  <MachineRow
                    key={view.id}
                    view={view}
                    columns={columns}
                    index={index}
                    gap={rowsLeftOut * rowHeight}
                    selected={selected.has(view.id)}
                    tabStop={index === tabStop}
                    now={now}
                    onSelect={select}
                    onFocus={focused}
                    onNote={setNoting}
                    t={t}
                  />
                )
              );
            })}
          </div>
        </div>
      </div>
      {shown.length === 0 && (
        <Text size="sm" c="dimmed" p="md">
          {t('list.filter.nothing')}
        </Text>
      )}
      {noted && <NoteDialog key={noted.id} view={noted} onClose={closeNote} />}
    </section>
  );
}

/** Header and rows scroll sideways together, though only the pane scrolls up and down. */
function scrollAlong(from: HTMLElement, to: HTMLElement | null): void {
  if (to && to.scrollLeft !== from.scrollLeft) to.scrollLeft = from.scrollLeft;
}
