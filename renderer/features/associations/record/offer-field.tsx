/** A box in which one types and chooses among what is offered, by arrows and Enter. */
import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react';
import { useProblem } from '../../../components/problems.ts';

export interface Offer {
  key: string;
  title: string;
  note?: string;
}

const ASK_AFTER_MS = 120;

export function OfferField({
  label,
  path,
  chosen,
  isRequired,
  ask,
  onChoose,
}: {
  label: string;
  path: string;
  /** Title of what is chosen; '' for nothing. */
  chosen: string;
  isRequired?: boolean | undefined;
  /** Offers for a text, best first. */
  ask: (text: string) => Promise<readonly Offer[]>;
  /** With null the choice is taken away. */
  onChoose: (offer: Offer | null) => void;
}) {
  const id = useId();
  const problem = useProblem(path);
  /** What is typed; null while the choice is shown. */
  const [typed, setTyped] = useState<string | null>(null);
  const [offers, setOffers] = useState<readonly Offer[]>([]);
  const [active, setActive] = useState(0);
  const latestAsk = useRef(ask);
  useEffect(() => {
    latestAsk.current = ask;
  });
  useEffect(() => {
    if (typed === null || typed.trim() === '') return;
    let isWanted = true;
    const timer = setTimeout(() => {
      void latestAsk.current(typed).then((found) => {
        if (!isWanted) return;
        setOffers(found);
        setActive(0);
      });
    }, ASK_AFTER_MS);
    return () => {
      isWanted = false;
      clearTimeout(timer);
    };
  }, [typed]);

  const isOpen = typed !== null && typed.trim() !== '' && offers.length > 0;
  const choose = (offer: Offer): void => {
    setTyped(null);
    setOffers([]);
    onChoose(offer);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing || !isOpen) return;
    const offer = offers[active];
    if (event.key === 'ArrowDown') setActive((active + 1) % offers.length);
    else if (event.key === 'ArrowUp') setActive((active + offers.length - 1) % offers.length);
    else if (event.key === 'Enter' && offer) choose(offer);
    else if (event.key === 'Escape') setTyped(null);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div className={problem === null ? 'field offer-field' : 'field offer-field wrong'}>
      <label htmlFor={id}>
        {label}
        {isRequired === true ? (
          <span className="required" aria-hidden="true">
            {' *'}
          </span>
        ) : null}
      </label>
      <input
        id={id}
        type="text"
        role="combobox"
        autoComplete="off"
        data-path={path}
        aria-expanded={isOpen}
        aria-controls={`${id}-offers`}
        aria-activedescendant={isOpen ? `${id}-${active}` : undefined}
        aria-autocomplete="list"
        aria-required={isRequired === true || undefined}
        aria-invalid={problem !== null || undefined}
        aria-describedby={problem === null ? undefined : `${id}-problem`}
        placeholder="gõ tên, không cần dấu"
        value={typed ?? chosen}
        onInput={(event) => {
          const text = event.currentTarget.value;
          setTyped(text);
          if (text.trim() === '' && chosen !== '') onChoose(null);
        }}
        onChange={() => undefined}
        onKeyDown={onKeyDown}
        onBlur={() => setTyped(null)}
      />
      <div id={`${id}-offers`} role="listbox" aria-label={label} className="offers" hidden={!isOpen}>
        {offers.map((offer, at) => (
          <div
            key={offer.key}
            id={`${id}-${at}`}
            role="option"
            aria-selected={at === active}
            tabIndex={-1}
            // The box keeps the focus, so that leaving it does not close the list before the click.
            onMouseDown={(event) => {
              event.preventDefault();
              choose(offer);
            }}
          >
            {offer.title}
            {offer.note ? <small> {offer.note}</small> : null}
          </div>
        ))}
      </div>
      {problem === null ? null : (
        <p className="problem" id={`${id}-problem`} role="alert">
          {problem}
        </p>
      )}
    </div>
  );
}
