import type { WiredSettings } from '../../../shared/model/network-settings';
import { Choice, FieldGrid, OptionalText } from './profile-fields';

interface Props {
  wired: WiredSettings | undefined;
  onChange: (wired: WiredSettings | undefined) => void;
}

/** How AMT comes by its address. */
export function WiredFields({ wired, onChange }: Props): React.JSX.Element {
  const fixed = wired?.addressing === 'static' ? wired : undefined;
  return (
    <FieldGrid>
      <Choice
        label="Address of AMT"
        help="Changed last: AMT may leave the address at which it was reached."
        value={wired?.addressing}
        choices={{
          dhcp: 'by DHCP, with the PC',
          shared: 'the static one of the PC',
          static: 'a static one of its own',
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
          <OptionalText
            label="IPv4 address"
            help="For one machine only."
            value={fixed.address}
            maxLength={15}
            onChange={(address = '') => onChange({ ...fixed, address })}
          />
          <OptionalText
            label="Subnet mask"
            value={fixed.subnetMask}
            maxLength={15}
            onChange={(subnetMask = '') => onChange({ ...fixed, subnetMask })}
          />
          {(['gateway', 'dns', 'dns2'] as const).map((field) => (
            <OptionalText
              key={field}
              label={WORDS[field]}
              placeholder="none"
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

const WORDS = { gateway: 'Gateway', dns: 'Name server', dns2: 'Second name server' } as const;
