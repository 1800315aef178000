import { Popover, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { closedByEscape } from './dialogs/escape';
import { type Piece, piecesOf, type TermKey } from './terms';

interface Props {
  text: string;
  /** Id of the field that the text belongs to: pressing the text then presses the field, as in a label. */
  htmlFor?: string;
}

/** A text whose words that not everybody knows say what they are when they are pressed. */
export function WithTerms({ text, htmlFor }: Props): React.JSX.Element {
  return (
    <>
      {piecesOf(text).map((piece) => (
        <PieceOfText key={piece.at} piece={piece} htmlFor={htmlFor} />
      ))}
    </>
  );
}

function PieceOfText({
  piece: { text, term },
  htmlFor,
}: {
  piece: Piece;
  htmlFor: string | undefined;
}): React.JSX.Element {
  if (term !== undefined) return <Term word={text} term={term} />;
  // A label must not hold buttons: it is made of several.
  return htmlFor === undefined ? <>{text}</> : <label htmlFor={htmlFor}>{text}</label>;
}

function Term({ word, term }: { word: string; term: TermKey }): React.JSX.Element {
  const { t } = useTranslation();
  const [opened, setOpened] = useState(false);
  return (
    <Popover
      opened={opened}
      onChange={setOpened}
      width={300}
      trapFocus
      returnFocus
      closeOnEscape={false}
      withinPortal
      withArrow
    >
      <Popover.Target>
        <button type="button" className="term" onClick={() => setOpened(!opened)}>
          {word}
        </button>
      </Popover.Target>
      <Popover.Dropdown aria-label={word} onKeyDown={closedByEscape(() => setOpened(false))}>
        <Text size="sm" tabIndex={-1} data-autofocus style={{ outline: 'none' }}>
          {t(`help.glossary.terms.${term}.text`)}
        </Text>
      </Popover.Dropdown>
    </Popover>
  );
}
