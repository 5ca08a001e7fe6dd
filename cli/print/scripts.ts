/** Scripts of living languages, by their Unicode names, as people call them. */
const scriptNames: Readonly<Record<string, string>> = {
  Latin: 'Latin letters',
  Greek: 'Greek',
  Cyrillic: 'Cyrillic',
  Hangul: 'Korean',
  Hiragana: 'Japanese',
  Katakana: 'Japanese',
  Han: 'Chinese characters',
  Bopomofo: 'Bopomofo',
  Arabic: 'Arabic',
  Hebrew: 'Hebrew',
  Syriac: 'Syriac',
  Thaana: 'Thaana',
  Devanagari: 'Devanagari',
  Bengali: 'Bengali',
  Gurmukhi: 'Gurmukhi',
  Gujarati: 'Gujarati',
  Oriya: 'Odia',
  Tamil: 'Tamil',
  Telugu: 'Telugu',
  Kannada: 'Kannada',
  Malayalam: 'Malayalam',
  Sinhala: 'Sinhala',
  Thai: 'Thai',
  Lao: 'Lao',
  Tibetan: 'Tibetan',
  Myanmar: 'Burmese',
  Khmer: 'Khmer',
  Mongolian: 'Mongolian',
  Georgian: 'Georgian',
  Armenian: 'Armenian',
  Ethiopic: 'Ethiopic',
  Cherokee: 'Cherokee',
  Canadian_Aboriginal: 'Canadian syllabics',
  Tifinagh: 'Tifinagh',
  Nko: 'N’Ko',
  Adlam: 'Adlam',
};

const patterns = Object.keys(scriptNames).map((script) => [script, new RegExp(`\\p{Script=${script}}`, 'u')] as const); // prettier-ignore

/** The Unicode name of the script of a character as a person counts them; `Emoji`, or nothing for other signs. */
export function scriptOf(cluster: string): string | undefined {
  const found = patterns.find(([, pattern]) => pattern.test(cluster));
  return (
    found?.[0] ?? (/\p{Extended_Pictographic}|\p{Regional_Indicator}/u.test(cluster) ? 'Emoji' : undefined)
  );
}

/** What people call a script. */
export function scriptName(script: string | undefined): string {
  return script === 'Emoji' ? 'emoji' : script === undefined ? 'some signs' : (scriptNames[script] ?? script);
}
