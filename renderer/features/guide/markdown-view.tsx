/** A chapter as React elements. */
import { Fragment, type MouseEvent, type ReactNode } from 'react';
import type { ChapterBlock, GuidePlace } from './guide.ts';
import { linkPlace } from './guide.ts';
import { imageAddress } from './guide-files.ts';
import type { Inline, MarkdownBlock } from './markdown.ts';

export interface Picture {
  address: string;
  text: string;
}

interface LinkContext {
  chapter: string;
  onGo: (place: GuidePlace) => void;
  /** Hears which picture is to be seen in its full size. */
  onPicture: (picture: Picture) => void;
}

/** What is written as code and is a key of the keyboard. */
const KEYS = /^(?:(?:Ctrl|Alt|Shift)\+.+|F\d{1,2}|Enter|Tab|Esc|Delete|Backspace|Home|End|[↑↓←→])$/;

export function ChapterView({ blocks, context }: { blocks: readonly ChapterBlock[]; context: LinkContext }) {
  return blocks.map(({ block, anchor }, index) => (
    // A chapter's blocks never move.
    // oxlint-disable-next-line react/no-array-index-key
    <Fragment key={index}>{blockView(block, anchor, context)}</Fragment>
  ));
}

function blockView(block: MarkdownBlock, anchor: string | null, context: LinkContext): ReactNode {
  switch (block.type) {
    case 'heading':
      return headingView(block.depth, anchor, inlineView(block.tokens, context));
    case 'paragraph':
      return <p>{inlineView(block.tokens, context)}</p>;
    case 'text':
      return inlineView(block.tokens, context);
    case 'list': {
      const entries = block.items.map((item, index) => (
        // oxlint-disable-next-line react/no-array-index-key
        <li key={index}>{childrenView(item.tokens, context)}</li>
      ));
      return block.ordered ? <ol>{entries}</ol> : <ul>{entries}</ul>;
    }
    case 'blockquote':
      return <aside className="note">{childrenView(block.tokens, context)}</aside>;
    case 'table':
      return (
        <table className="guide-table">
          <thead>
            <tr>
              {block.header.map((cell, index) => (
                // oxlint-disable-next-line react/no-array-index-key
                <th key={index} scope="col">
                  {inlineView(cell.tokens, context)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {block.rows.map((row, index) => (
              // oxlint-disable-next-line react/no-array-index-key
              <tr key={index}>
                {row.map((cell, column) => (
                  // oxlint-disable-next-line react/no-array-index-key
                  <td key={column}>{inlineView(cell.tokens, context)}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      );
    case 'code':
      return <pre>{block.text}</pre>;
    case 'space':
      return null;
  }
}

/** The dialog's own title is h2: a chapter begins below it. */
function headingView(depth: number, anchor: string | null, children: ReactNode): ReactNode {
  const given = { tabIndex: -1, ...(anchor === null ? {} : { 'data-anchor': anchor }) };
  if (depth === 1) return <h3 {...given}>{children}</h3>;
  if (depth === 2) return <h4 {...given}>{children}</h4>;
  return <h5 {...given}>{children}</h5>;
}

function childrenView(blocks: readonly MarkdownBlock[], context: LinkContext): ReactNode {
  return blocks.map((block, index) => (
    // oxlint-disable-next-line react/no-array-index-key
    <Fragment key={index}>{blockView(block, null, context)}</Fragment>
  ));
}

function inlineView(tokens: readonly Inline[], context: LinkContext): ReactNode {
  return tokens.map((token, index) => (
    // oxlint-disable-next-line react/no-array-index-key
    <Fragment key={index}>{oneInline(token, context)}</Fragment>
  ));
}

function oneInline(token: Inline, context: LinkContext): ReactNode {
  switch (token.type) {
    case 'strong':
      return <b>{inlineView(token.tokens, context)}</b>;
    case 'em':
      return <i>{inlineView(token.tokens, context)}</i>;
    case 'br':
      return <br />;
    case 'codespan':
      return KEYS.test(token.text) ? <kbd>{token.text}</kbd> : <code>{token.text}</code>;
    case 'image': {
      const address = imageAddress(token.href);
      if (address === undefined) return <i>{token.text}</i>;
      return (
        <button
          type="button"
          className="guide-picture"
          title="Xem hình to"
          onClick={() => context.onPicture({ address, text: token.text })}
        >
          <img src={address} alt={token.text} />
        </button>
      );
    }
    case 'link': {
      const place = linkPlace(token.href, context.chapter);
      const children = inlineView(token.tokens, context);
      return place ? (
        <GuideLink place={place} onGo={context.onGo}>
          {children}
        </GuideLink>
      ) : (
        children
      );
    }
    default:
      return token.text;
  }
}

/** A link inside the guide. The address of the window stays as it is: the page below keeps what is being written. */
export function GuideLink({
  place,
  onGo,
  isCurrent,
  children,
}: {
  place: GuidePlace;
  onGo: (place: GuidePlace) => void;
  isCurrent?: boolean;
  children: ReactNode;
}) {
  const follow = (event: MouseEvent): void => {
    event.preventDefault();
    onGo(place);
  };
  return (
    <a
      href={`#guide/${place.chapter}${place.anchor === null ? '' : `/${place.anchor}`}`}
      aria-current={isCurrent ? 'page' : undefined}
      onClick={follow}
      // The middle button would open the program once more.
      onAuxClick={follow}
    >
      {children}
    </a>
  );
}
