/** The script of all pages in panels: much of what they do is the same, so that it is brought along once. */
if (document.body.classList.contains('compare')) void import('./compare.ts');
else void import('./main.ts');
