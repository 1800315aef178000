/** Words of instructions that not everybody knows, by their key in the glossary of the help page. */
const TERMS = { rpc: 'rpc', MeshCMD: 'meshcmd', LMS: 'lms', MEI: 'mei' } as const;

type Word = keyof typeof TERMS;
export type TermKey = (typeof TERMS)[Word];

/** A piece of a text: words as they are, or a word that the glossary explains. */
export interface Piece {
  /** Where it begins in the text. */
  at: number;
  text: string;
  term?: TermKey;
}

/** As a word of its own, also between hyphens, as in German. */
const WORDS = new RegExp(`(?<![\\p{L}\\p{N}])(?:${Object.keys(TERMS).join('|')})(?![\\p{L}\\p{N}])`, 'gu');

/** Takes a text apart at the words that the glossary explains, each at its first place only. */
export function piecesOf(text: string): Piece[] {
  const pieces: Piece[] = [];
  const seen = new Set<string>();
  let from = 0;
  for (const { 0: word, index } of text.matchAll(WORDS)) {
    if (!isWord(word) || seen.has(word)) continue;
    seen.add(word);
    if (index > from) pieces.push({ at: from, text: text.slice(from, index) });
    pieces.push({ at: index, text: word, term: TERMS[word] });
    from = index + word.length;
  }
  if (from < text.length) pieces.push({ at: from, text: text.slice(from) });
  return pieces;
}

function isWord(word: string): word is Word {
  return word in TERMS;
}
