import { message, type Text } from '../texts/message';

/** Makers whose way back in differs (docs/reference/recovery.md, R10 and R11). */
export const MAKERS = ['dell', 'hp', 'lenovo', 'fujitsu', 'panasonic', 'intel', 'other'] as const;
export type Maker = (typeof MAKERS)[number];

export const MAKER_NAMES: Readonly<Record<Maker, Text>> = {
  dell: 'Dell',
  hp: 'HP',
  lenovo: 'Lenovo',
  fujitsu: 'Fujitsu',
  panasonic: 'Panasonic',
  intel: message('diagnosis.maker.intel'),
  other: message('diagnosis.maker.other'),
};

/** The maker behind a manufacturer text such as CIM_Chassis gives it; undefined for an empty one. */
export function makerOf(manufacturer: string | undefined): Maker | undefined {
  const text = (manufacturer ?? '').trim().toLowerCase();
  if (text === '') return undefined;
  if (text.includes('dell')) return 'dell';
  if (text === 'hp' || text.startsWith('hp ') || text.startsWith('hewlett')) return 'hp';
  if (text.includes('lenovo')) return 'lenovo';
  if (text.includes('fujitsu')) return 'fujitsu';
  if (text.includes('panasonic')) return 'panasonic';
  if (text.startsWith('intel')) return 'intel';
  return 'other';
}

/**
 * The maker behind the vendor of a network port. Only those that put their own name there count: Intel makes the ports
 * of nearly everybody.
 */
export function makerOfPort(vendor: string | undefined): Maker | undefined {
  const maker = makerOf(vendor);
  return maker === 'intel' || maker === 'other' ? undefined : maker;
}

/** Maker and model as one name; many makers repeat theirs in the model. */
export function makerAndModel(maker: string | undefined, model: string | undefined): string {
  const [who, what] = [(maker ?? '').trim(), (model ?? '').trim()];
  return what.toLowerCase().startsWith(who.toLowerCase()) ? what : `${who} ${what}`.trim();
}
