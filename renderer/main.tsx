import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import '@fontsource/tinos/vietnamese-400.css';
import '@fontsource/tinos/vietnamese-700.css';
import '@fontsource/tinos/vietnamese-400-italic.css';
import '@fontsource/tinos/vietnamese-700-italic.css';
import '@fontsource/tinos/latin-400.css';
import '@fontsource/tinos/latin-700.css';
import '@fontsource/tinos/latin-400-italic.css';
import '@fontsource/tinos/latin-700-italic.css';
import '@fontsource/tinos/latin-ext-400.css';
import '@fontsource/tinos/latin-ext-700.css';
import '@fontsource/tinos/latin-ext-400-italic.css';
import '@fontsource/tinos/latin-ext-700-italic.css';
import './styles/tokens.css';
import './styles/base.css';
import './styles/components.css';
import './styles/frame.css';
import './styles/editor.css';
import './styles/register.css';
import './styles/templates.css';
import './styles/records.css';
import './styles/guide.css';
import './styles/imports.css';
import { App } from './app/app.tsx';

const root = document.getElementById('app');
if (root) {
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
}
