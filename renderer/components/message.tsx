/** One line of news at the foot of the window: what was done (with undo where there is one) or what went wrong. */
import { createContext, use, useCallback, useEffect, useMemo, useState, type ReactNode } from 'react';
import type { AppError } from '../../electron/api/errors.ts';

interface Message {
  text: string;
  isError: boolean;
  action?: { label: string; run: () => void };
}

interface Messages {
  tell: (text: string, action?: Message['action']) => void;
  fail: (error: AppError) => void;
}

const SHOWN_MS = 6_000;
const SHOWN_WITH_ACTION_MS = 15_000;

const MessageContext = createContext<Messages | null>(null);

export function MessageProvider({ children }: { children: ReactNode }) {
  const [message, setMessage] = useState<Message | null>(null);
  const tell = useCallback(
    (text: string, action?: Message['action']) =>
      setMessage({ text, isError: false, ...(action ? { action } : {}) }),
    [],
  );
  const fail = useCallback((error: AppError) => setMessage({ text: error.message, isError: true }), []);
  const value = useMemo(() => ({ tell, fail }), [tell, fail]);
  useEffect(() => {
    // News without anything to press goes by itself; an error stays until it is closed or another message comes.
    if (!message || message.isError) return;
    // A timer that is late must not take a newer message away.
    const timer = setTimeout(
      () => setMessage((now) => (now === message ? null : now)),
      message.action ? SHOWN_WITH_ACTION_MS : SHOWN_MS,
    );
    return () => clearTimeout(timer);
  }, [message]);
  const { action } = message ?? {};
  return (
    <MessageContext value={value}>
      {children}
      <div
        className={message?.isError ? 'message error' : 'message'}
        role={message?.isError ? 'alert' : 'status'}
        hidden={message === null}
      >
        <span>{message?.text}</span>
        {action ? (
          <button
            type="button"
            className="action"
            onClick={() => {
              // First: what runs may have something to tell.
              setMessage(null);
              action.run();
            }}
          >
            {action.label}
          </button>
        ) : null}
        <button type="button" onClick={() => setMessage(null)} aria-label="Đóng thông báo">
          ×
        </button>
      </div>
    </MessageContext>
  );
}

/** Telling the clerk something. */
export function useMessages(): Messages {
  const messages = use(MessageContext);
  if (!messages) throw new Error('useMessages needs MessageProvider');
  return messages;
}
