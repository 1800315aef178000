import { Button, Group, NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { MAKER_NAMES, makerAndModel } from '../../../shared/model/maker';
import type { RecoveryPath, RecoveryPlan } from '../../../shared/model/recovery';
import { pathIdSchema } from '../../../shared/model/verdict';
import { dateText } from '../../components/dates';
import { Dialog } from '../../components/dialogs/dialog';
import { QrCode } from '../../components/qr-code';
import { useSay } from '../../i18n';
import { useMachineState } from '../../stores/machine-store-context';

/** One way as one page to take to the machine: paper, or a PDF through the browser’s print. Holds no password. */
export function PrintCard({ plan, onClose }: { plan: RecoveryPlan; onClose: () => void }): React.JSX.Element {
  const { t } = useTranslation();
  const say = useSay();
  const chosen = useMachineState((state) => state.chosenPath);
  const [id, setId] = useState(chosen ?? plan.paths[0]?.id);
  const path = plan.paths.find((each) => each.id === id);
  return (
    <Dialog size="xl" onClose={onClose} title={t('recovery.card.title')} className="print-dialog">
      <Group align="flex-end" mb="sm" className="no-print">
        <NativeSelect
          label={t('recovery.card.which')}
          value={id}
          onChange={(event) => setId(pathIdSchema.safeParse(event.currentTarget.value).data)}
          data={plan.paths.map((each) => ({ value: each.id, label: say(each.title) }))}
        />
        <Button onClick={() => window.print()}>{t('recovery.card.print')}</Button>
      </Group>
      {path && <Card plan={plan} path={path} />}
    </Dialog>
  );
}

function Card({ plan, path }: { plan: RecoveryPlan; path: RecoveryPath }): React.JSX.Element {
  const { t } = useTranslation();
  const say = useSay();
  const [today] = useState(Date.now);
  const { device, verdict } = plan;
  const rows: (readonly [string, string | undefined])[] = [
    [t('recovery.card.address'), [device.address, device.hostname].filter(Boolean).join('  ')],
    [t('recovery.card.machine'), makerAndModel(device.maker && say(MAKER_NAMES[device.maker]), device.model)],
    [t('recovery.card.serial'), device.serialNumber],
    [t('recovery.card.uuid'), device.uuid ?? t('recovery.card.uuidUnknown')],
    [
      t('recovery.card.amt'),
      device.version ?? (device.generation === undefined ? undefined : String(device.generation)),
    ],
    [t('recovery.card.diagnosis'), say(verdict.title)],
  ];
  return (
    <article className="print-card" aria-label={t('recovery.card.title')}>
      <header>
        <div>
          <h1>{say(path.title)}</h1>
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
          <QrCode text={device.uuid} label={t('recovery.card.qr', { uuid: device.uuid })} />
        )}
      </header>
      <p>
        <b>{t('recovery.itErases')}</b> {say(path.erases)} <b>{t('recovery.risk')}</b> {say(path.risk)}{' '}
        <b>{t('recovery.card.time')}</b>{' '}
        {t(
          path.minutes.from === path.minutes.to ? 'recovery.card.exactMinutes' : 'recovery.card.minutes',
          path.minutes,
        )}
      </p>
      {path.needs.length > 0 && (
        <p>
          <b>{t('recovery.youNeed')}</b> {path.needs.map(say).join(' · ')}
        </p>
      )}
      {path.lockedBy.map(say).map((why) => (
        <p key={why} className="warning">
          {t('recovery.card.doNotBegin', { why })}
        </p>
      ))}
      {path.sideEffects.map(say).map((effect) => (
        <p key={effect} className="warning">
          {t('recovery.card.warning', { text: effect })}
        </p>
      ))}
      <ol>
        {path.steps.map(({ text, command }) => (
          <li key={say(text)}>
            <span className="box" aria-hidden /> {say(text)}
            {command !== undefined && <code>{command}</code>}
          </li>
        ))}
      </ol>
      <p>
        <b>{t('recovery.proof')}</b> {say(path.proof)} {t('recovery.card.then')}
      </p>
      {path.notConfirmed.map(say).map((doubt) => (
        <p key={doubt} className="doubt">
          {t('recovery.notConfirmed', { doubt })}
        </p>
      ))}
      <footer>{t('recovery.card.footer', { date: dateText(today, 'day') })}</footer>
    </article>
  );
}
