import { useTranslation } from 'react-i18next';
import type { WiredSettings } from '../../../shared/model/network-settings';
import { Choice, FieldGrid, OptionalText } from './profile-fields';

interface Props {
  wired: WiredSettings | undefined;
  onChange: (wired: WiredSettings | undefined) => void;
}

/** How AMT comes by its address. */
export function WiredFields({ wired, onChange }: Props): React.JSX.Element {
  const { t } = useTranslation();
  const fixed = wired?.addressing === 'static' ? wired : undefined;
  return (
    <FieldGrid>
      <Choice
        path="wired.addressing"
        label={t('profiles.wired.addressing')}
        help={t('profiles.wired.addressingHelp')}
        value={wired?.addressing}
        choices={{
          dhcp: t('profiles.wired.dhcp'),
          shared: t('profiles.wired.shared'),
          static: t('profiles.wired.static'),
        }}
        onChange={(addressing) =>
          onChange(
            addressing === 'static'
              ? { addressing, address: '', subnetMask: '255.255.255.0' }
              : addressing && { addressing },
          )
        }
      />
      {fixed && (
        <>
          {(['address', 'subnetMask'] as const).map((field) => (
            <OptionalText
              key={field}
              path={`wired.${field}`}
              label={t(`profiles.wired.${field}`)}
              help={field === 'address' ? t('profiles.wired.addressHelp') : undefined}
              value={fixed[field]}
              maxLength={15}
              onChange={(text = '') => onChange({ ...fixed, [field]: text })}
            />
          ))}
          {(['gateway', 'dns', 'dns2'] as const).map((field) => (
            <OptionalText
              key={field}
              path={`wired.${field}`}
              label={t(`profiles.wired.${field}`)}
              placeholder={t('profiles.wired.none')}
              value={fixed[field]}
              maxLength={15}
              onChange={(text) => onChange({ ...fixed, [field]: text })}
            />
          ))}
        </>
      )}
    </FieldGrid>
  );
}
