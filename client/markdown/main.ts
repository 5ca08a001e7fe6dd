/** The script in VS Code's Markdown preview: draws the maps that stand in fences, now and after each change of the document. */
import { drawFence } from './fence.ts';

function drawAll(): void {
  for (const fence of document.querySelectorAll('journey-map')) drawFence(fence);
}

addEventListener('vscode.markdown.updateContent', drawAll);
if (document.readyState === 'loading') addEventListener('DOMContentLoaded', drawAll);
else drawAll();
