// Shows in a frame below a form's link of the class rsi-preview what the link leads to, anew whenever the form changes it. The
// frames that forms have themselves take nothing but https, and leave an entry in the browser's history for each change.

const LINK = '.fjs-container a.rsi-preview[href^="/"]';
const FRAME = 'rsi-preview-frame';

const frameAfter = link => {
  const field = link.closest('.fjs-form-field');
  if (field.nextElementSibling?.classList.contains(FRAME)) {
    return field.nextElementSibling;
  }
  const frame = document.createElement('iframe');
  frame.className = FRAME;
  frame.title = link.textContent;
  frame.setAttribute('sandbox', 'allow-same-origin');
  field.after(frame);
  return frame;
};

const show = () => {
  const shown = new Set();
  for (const link of document.querySelectorAll(LINK)) {
    const frame = frameAfter(link);
    shown.add(frame);
    if (frame.dataset.address !== link.href) {
      frame.dataset.address = link.href;
      frame.contentWindow.location.replace(link.href);
    }
  }
  document.querySelectorAll('.' + FRAME).forEach(frame => shown.has(frame) || frame.remove());
};

new MutationObserver(show).observe(document.body, {subtree: true, childList: true, attributes: true, attributeFilter: ['href']});
