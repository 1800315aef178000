import { Button, Group, Modal, NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { MAKER_NAMES, makerAndModel } from '../../../shared/model/maker';
import type { RecoveryPath, RecoveryPlan } from '../../../shared/model/recovery';
import { pathIdSchema } from '../../../shared/model/verdict';
import { QrCode } from '../../components/qr-code';
import { useMachineState } from '../../stores/machine-store-context';

/** One way as one page to take to the machine: paper, or a PDF through the browser’s print. Holds no password. */
export function PrintCard({ plan, onClose }: { plan: RecoveryPlan; onClose: () => void }): React.JSX.Element {
  const chosen = useMachineState((state) => state.chosenPath);
  const [id, setId] = useState(chosen ?? plan.paths[0]?.id);
  const path = plan.paths.find((each) => each.id === id);
  return (
    <Modal
      opened
      size="xl"
      onClose={onClose}
      title="The card"
      className="print-dialog"
      closeButtonProps={{ 'aria-label': 'Close' }}
    >
      <Group align="flex-end" mb="sm" className="no-print">
        <NativeSelect
          label="Which way"
          value={id}
          onChange={(event) => setId(pathIdSchema.safeParse(event.currentTarget.value).data)}
          data={plan.paths.map((each) => ({ value: each.id, label: each.title }))}
        />
        <Button onClick={() => window.print()}>Print</Button>
      </Group>
      {path && <Card plan={plan} path={path} />}
    </Modal>
  );
}

function Card({ plan, path }: { plan: RecoveryPlan; path: RecoveryPath }): React.JSX.Element {
  const { device, verdict } = plan;
  const rows: (readonly [string, string | undefined])[] = [
    ['Address', [device.address, device.hostname].filter(Boolean).join('  ')],
    ['Machine', makerAndModel(device.maker && MAKER_NAMES[device.maker], device.model)],
    ['Serial number', device.serialNumber],
    ['UUID', device.uuid ?? 'not known yet; write it down from the BIOS'],
    ['AMT', device.version ?? (device.generation === undefined ? undefined : String(device.generation))],
    ['Diagnosis', verdict.title],
  ];
  return (
    <article className="print-card" aria-label="The card">
      <header>
        <div>
          <h1>{path.title}</h1>
          <table>
            <tbody>
              {rows
                .filter(([, value]) => value !== undefined && value !== '')
                .map(([label, value]) => (
                  <tr key={label}>
                    <th scope="row">{label}</th>
                    <td>{value}</td>
                  </tr>
                ))}
            </tbody>
          </table>
        </div>
        {device.uuid !== undefined && (
          <QrCode text={device.uuid} label={`QR code of the UUID ${device.uuid}`} />
        )}
      </header>
      <p>
        <b>Erases:</b> {path.erases} <b>Risk:</b> {path.risk} <b>Time:</b> {minutes(path)}
      </p>
      {path.needs.length > 0 && (
        <p>
          <b>You need:</b> {path.needs.join('; ')}.
        </p>
      )}
      {path.lockedBy.map((why) => (
        <p key={why} className="warning">
          ! Not to be begun yet: {why}
        </p>
      ))}
      {path.sideEffects.map((effect) => (
        <p key={effect} className="warning">
          ! {effect}
        </p>
      ))}
      <ol>
        {path.steps.map(({ text, command }) => (
          <li key={text}>
            <span className="box" aria-hidden /> {text}
            {command !== undefined && <code>{command}</code>}
          </li>
        ))}
      </ol>
      <p>
        <b>Proven by:</b> {path.proof}
      </p>
      {path.notConfirmed.map((doubt) => (
        <p key={doubt} className="doubt">
          Not confirmed on hardware: {doubt}
        </p>
      ))}
      <footer>
        AMT Bench, {new Date().toLocaleDateString()} · done by ______________________ at ____________
      </footer>
    </article>
  );
}

function minutes({ minutes: { from, to } }: RecoveryPath): string {
  return `about ${from === to ? String(from) : `${String(from)} to ${String(to)}`} minutes`;
}
