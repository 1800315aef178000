import { Tooltip } from '@mantine/core';
import { memo, useState } from 'react';
import type { MachineView } from '../../../shared/contract/contract';
import {
  changeText,
  firmwareText,
  isStale,
  lastSeenText,
  nameText,
  newestChangeText,
  openPortsText,
  stateText,
  validUntilText,
} from '../../components/machine-words';
import { VerdictBadge } from '../../components/verdict-badge';
import { useAppState } from '../../stores/app-store-context';
import type { ColumnId } from '../../stores/list-preferences';
import { hashOf } from '../../stores/routes';
import { RowProgress, useRowProgress } from '../fleet/row-progress';
import { isOneClick, OneClick } from './one-click';

interface Props {
  view: MachineView;
  columns: readonly ColumnId[];
  /** Place in the whole list, from 0. */
  index: number;
  /** Pixels to leave free above it, for rows that do not exist. */
  gap: number;
  selected: boolean;
  /** The one row that Tab comes to. */
  tabStop: boolean;
  /** For words such as “5 minutes ago”; renewed twice a minute. */
  now: number;
  onSelect: (id: string, through: boolean) => void;
  onFocus: (id: string) => void;
}

/** One machine. Opens by a click; with Shift or Ctrl held, a click selects. */
export const MachineRow = memo(function MachineRow(props: Props): React.JSX.Element {
  const { view, columns, index, gap, selected, tabStop, now, onSelect } = props;
  const { id, sighting } = view;
  const open = useAppState((state) => state.openMachine);
  const stale = useAppState((state) => isStale(sighting, state.sessionStart));
  const [focused, setFocused] = useState(false);

  const click = (event: React.MouseEvent): void => {
    event.preventDefault();
    if (event.shiftKey || event.ctrlKey || event.metaKey) onSelect(id, event.shiftKey);
    // Selecting an address to copy it must not open the machine.
    else if (window.getSelection()?.type !== 'Range') open(id);
  };
  return (
    <div
      role="row"
      aria-rowindex={index + 2}
      className="machine-row machine-grid"
      data-machine={view.simulated ?? id}
      data-row={id}
      data-selected={selected || undefined}
      data-stale={stale || undefined}
      {...(gap > 0 && { style: { marginTop: gap } })}
      onClick={click}
      onMouseDown={(event) => {
        // Shift+click would mark text.
        if (event.shiftKey) event.preventDefault();
      }}
      onFocus={() => {
        setFocused(true);
        props.onFocus(id);
      }}
      onBlur={() => setFocused(false)}
    >
      <span role="cell" className="select-cell">
        <label onClick={(event) => event.stopPropagation()}>
          <input
            type="checkbox"
            tabIndex={-1}
            aria-label={`Select ${sighting.address}`}
            checked={selected}
            onChange={({ nativeEvent }) =>
              onSelect(id, nativeEvent instanceof MouseEvent && nativeEvent.shiftKey)
            }
          />
        </label>
      </span>
      {columns.map((column) => (
        <span key={column} role="cell" className={column === 'machine' ? 'machine-cell' : undefined}>
          {column === 'machine' ? (
            <Machine view={view} tabStop={tabStop} stale={stale} now={now} focused={focused} />
          ) : (
            cell(column, view, now)
          )}
        </span>
      ))}
    </div>
  );
});

interface MachineProps {
  view: MachineView;
  tabStop: boolean;
  stale: boolean;
  now: number;
  focused: boolean;
}

function Machine({ view, tabStop, stale, now, focused }: MachineProps): React.JSX.Element {
  const demo = useAppState((state) =>
    view.simulated === undefined ? undefined : state.demoMachines.find(({ id }) => id === view.simulated),
  );
  const { sighting } = view;
  const name = nameText(view, demo?.title);
  const seen = stale && sighting.lastSeen !== undefined ? `last seen ${lastSeenText(sighting, now)}` : '';
  return (
    <>
      <span className="machine-first-line">
        <a
          href={hashOf({ page: 'machines', machine: view.id })}
          className="machine-link"
          tabIndex={tabStop ? 0 : -1}
        >
          {sighting.address}
        </a>
        {sighting.changes?.[0] && <Changed text={newestChangeText(sighting, now)} focused={focused} />}
      </span>
      <span className="machine-second-line" title={name}>
        {[seen, name].filter(Boolean).join(' · ')}
      </span>
    </>
  );
}

/** Shows that something has changed, and what: to mouse, keyboard and screen reader users. */
function Changed({ text, focused }: { text: string; focused: boolean }): React.JSX.Element {
  const [hovered, setHovered] = useState(false);
  return (
    <Tooltip label={text} opened={hovered || focused} position="top-start">
      <span
        className="changed-badge"
        onMouseEnter={() => setHovered(true)}
        onMouseLeave={() => setHovered(false)}
      >
        changed<span className="visually-hidden">: {text}</span>
      </span>
    </Tooltip>
  );
}

/** Where it is in a run on several machines, or else its verdict. */
function Status({ view }: { view: MachineView }): React.JSX.Element {
  const progress = useRowProgress(view.id);
  return progress ? <RowProgress progress={progress} /> : <VerdictBadge verdict={view.sighting.verdict} />;
}

function cell(column: Exclude<ColumnId, 'machine'>, view: MachineView, now: number): React.ReactNode {
  const { sighting, credential } = view;
  switch (column) {
    case 'firmware':
      return <span className="two-lines">{firmwareText(sighting)}</span>;
    case 'state':
      return stateText(sighting.provisioningState);
    case 'verdict':
      return <Status view={view} />;
    case 'password':
      if (isOneClick(view)) return <OneClick view={view} />;
      return credential.stored ? 'stored' : <span className="nothing">–</span>;
    case 'mac':
      return (
        <>
          <span className="mono">{sighting.mac}</span>
          <span className="machine-second-line">{sighting.macVendor}</span>
        </>
      );
    case 'uuid':
      return <span className="mono">{sighting.uuid}</span>;
    case 'realm':
      return <span className="mono">{sighting.realm}</span>;
    case 'certificate':
      return validUntilText(sighting);
    case 'ports':
      return openPortsText(sighting);
    case 'lastSeen':
      return lastSeenText(sighting, now);
    case 'changes':
      return <span className="two-lines">{sighting.changes?.slice(0, 2).map(changeText).join('; ')}</span>;
  }
}
