import { cut } from '#shared/cut';
import type { ProfileMapping, ProfilePreview, ProfileSource, ProfileTarget } from '#shared/model/import';
import type { ProfileFormat } from '#shared/model/import-formats';
import type { NamedProfile, Profile } from '#shared/model/profile';
import { secretsOf } from '#shared/model/profile';
import { message, type Text } from '#shared/texts/message';
import { visible } from '#shared/visible-text';
import { choicesOf, patchOf } from './profile-targets';

/** One value of another tool’s profile, and what it may be taken for. */
export interface ForeignValue {
  path: string;
  /** Never that of a secret. */
  value: string;
  secret?: boolean;
  /** What it is proposed for. */
  target?: ProfileTarget;
  /** Proposed as a whole, where it is more than one setting. */
  part?: { what: Text; patch: Profile };
  remark?: Text;
}

/** Another tool’s profile as it was read. */
export interface ForeignProfile {
  name: string | undefined;
  values: readonly ForeignValue[];
  warnings: readonly Text[];
}

const SHOWN_CHARS = 120;
const PATH_CHARS = 300;
const NAME_CHARS = 80;

/**
 * What our profile becomes of another one. Of two values for one setting the first is taken. Pure.
 * @param mapping the technician’s own choices
 * @param unnamed what a profile without a name is called
 */
export function previewOf(
  format: ProfileFormat,
  { name, values, warnings }: ForeignProfile,
  mapping: ProfileMapping,
  unnamed: string,
): ProfilePreview {
  const taken = new Map<ProfileTarget, string>();
  let profile: NamedProfile = { name: nameOf(name) ?? unnamed };
  const sources = values.map((value): ProfileSource => {
    const path = cut(visible(value.path), PATH_CHARS);
    const choices = value.secret ? [] : choicesOf(value.value);
    const chosen = path in mapping ? (mapping[path] ?? undefined) : value.target;
    const source: ProfileSource = {
      path,
      value: value.secret ? '' : cut(visible(value.value), SHOWN_CHARS),
      secret: value.secret ?? false,
      choices,
      ...(value.remark !== undefined && { remark: value.remark }),
    };
    if (value.part && !(path in mapping)) {
      profile = merged(profile, value.part.patch);
      return { ...source, part: value.part.what };
    }
    const patch = chosen === undefined || value.secret ? undefined : patchOf(chosen, value.value);
    if (chosen === undefined || !patch) return source;
    const before = taken.get(chosen);
    if (before !== undefined) {
      return { ...source, remark: message('imports.profile.takenAlready', { path: before }) };
    }
    taken.set(chosen, path);
    profile = merged(profile, patch);
    return { ...source, target: chosen };
  });
  return { format, sources, profile, secrets: secretsOf(profile), warnings: [...warnings] };
}

function nameOf(name: string | undefined): string | undefined {
  const shown = visible((name ?? '').trim())
    .slice(0, NAME_CHARS)
    .trim();
  return shown === '' ? undefined : shown;
}

/** Both profiles in one: objects are put together key by key, and lists one behind the other. */
function merged(one: NamedProfile, other: Profile): NamedProfile {
  const { wifi, ...rest } = other;
  const networks = [...(one.wifi?.networks ?? []), ...(wifi?.networks ?? [])];
  return {
    ...one,
    ...rest,
    name: one.name,
    ...(rest.host && { host: { ...one.host, ...rest.host } }),
    ...(rest.redirection && { redirection: { ...one.redirection, ...rest.redirection } }),
    ...(rest.discovery && { discovery: { ...one.discovery, ...rest.discovery } }),
    ...(wifi && { wifi: { ...one.wifi, ...wifi, ...(networks.length > 0 && { networks }) } }),
  };
}
