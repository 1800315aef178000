import { PasswordInput, type PasswordInputProps } from '@mantine/core';
import { useId } from 'react';

/**
 * A field for a password. Mantine's own does not say to a screen reader that what is in it is wrong, and why (seen in
 * 9.7.3).
 */
export function PasswordField({ error, description, ...others }: PasswordInputProps): React.JSX.Element {
  const id = useId();
  const about = [error ? `${id}-error` : '', description ? `${id}-description` : ''].filter(Boolean);
  return (
    <PasswordInput
      {...others}
      error={error}
      description={description}
      errorProps={{ id: `${id}-error` }}
      descriptionProps={{ id: `${id}-description` }}
      aria-invalid={Boolean(error) || undefined}
      aria-describedby={about.length > 0 ? about.join(' ') : undefined}
    />
  );
}
