/** Parts of the editor, from top to bottom. */
export const SECTIONS = [
  'general',
  'control',
  'discovery',
  'encryption',
  'passwords',
  'wired',
  'wifi',
  'alarms',
  'remoteAccess',
  'users',
] as const;
export type Section = (typeof SECTIONS)[number];

/** Keys of a profile that are shown in a section of another name. */
const SECTION_OF: Readonly<Record<string, Section>> = {
  redirection: 'control',
  power: 'discovery',
  tls: 'encryption',
  admin: 'passwords',
  mebx: 'passwords',
};

/** The section that shows this field. @param path such as `wifi.networks.0.ssid` */
export function sectionOf(path: string): Section {
  const [key = ''] = path.split('.');
  return SECTION_OF[key] ?? SECTIONS.find((section) => section === key) ?? 'general';
}

/** Id of the section's element on the page. */
export function sectionId(section: Section): string {
  return `profile-${section}`;
}
