import { useForm } from '@mantine/form';
import { createContext, useContext, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { NamedProfile } from '../../../shared/model/profile';
import { isSameProfile } from './profile-parts';
import { type ProblemKey, problemsOf } from './profile-problems';

export interface ProfileForm {
  draft: NamedProfile;
  /** It is not as it is kept. */
  changed: boolean;
  /** Problems that are shown: of fields that were left, and of all that were there when it was to be saved. */
  shown: Readonly<Record<string, ProblemKey>>;
  change: (draft: NamedProfile) => void;
  /** A field was left. @param path as in `data-path` */
  left: (path: string) => void;
  /** Shows every problem. @returns whether there is none */
  check: () => boolean;
  undo: () => void;
}

/** The form of one profile. What is wrong comes from the schema of profiles alone. @param kept as it was saved */
export function useProfileForm(kept: NamedProfile): ProfileForm {
  const form = useForm<{ profile: NamedProfile }>({
    initialValues: { profile: kept },
    validate: ({ profile }) => problemsOf(profile),
  });
  const draft = form.values.profile;
  const { errors } = form;
  // The form knows which are shown; a problem that is solved meanwhile is gone at once.
  const shown = useMemo(
    () => Object.fromEntries(Object.entries(problemsOf(draft)).filter(([path]) => path in errors)),
    [draft, errors],
  );
  return {
    draft,
    changed: !isSameProfile(draft, kept),
    shown,
    change: (profile) => form.setFieldValue('profile', profile),
    left: (path) => void form.validateField(path),
    check: () => Object.keys(problemsOf(draft)).length === 0 || !form.validate(),
    undo() {
      form.setFieldValue('profile', kept);
      form.clearErrors();
    },
  };
}

const Problems = createContext<ProfileForm['shown']>({});
export const ShownProblems = Problems.Provider;

/** What a field of a profile is given: where it is in the profile, and what is wrong with it. */
export function useFieldProblem(path: string): { 'data-path': string; error: string | undefined } {
  const { t } = useTranslation();
  const key = useContext(Problems)[path];
  return { 'data-path': path, error: key && t(`profiles.problems.${key}`) };
}
