/** The script in VS Code's Markdown preview: draws the maps that stand in fences, now and after each change of the document. */
import { drawFence } from './fence.ts';

function drawAll(): void {
  for (const fence of document.querySelectorAll('journey-map')) drawFence(fence);
}

function begin(): void {
  drawAll();
  // The preview's own script puts the document into the page and tells nobody; it may come after this one.
  new MutationObserver(drawAll).observe(document.body, { childList: true });
}

addEventListener('vscode.markdown.updateContent', drawAll);
if (document.readyState === 'loading') addEventListener('DOMContentLoaded', begin);
else begin();
