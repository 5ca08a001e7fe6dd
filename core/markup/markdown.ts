/** A text such that Markdown shows it as it is, on one line: no sign of it is markup, a mention or a link. */
export function escapeMarkdown(text: string): string {
  return text.replaceAll(/[\\`*_{}[\]()#+\-.!<>|~$&:@]/g, '\\$&').replaceAll(/\r\n|\r|\n/g, ' ');
}
