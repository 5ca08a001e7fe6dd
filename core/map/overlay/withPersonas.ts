/** The same content with other ids of personas, wherever it names one. */
export function withPersonas<Part>(part: Part, names: ReadonlyMap<string, string>): Part {
  return names.size === 0 ? part : (renamed(part, names) as Part);
}

function renamed(part: unknown, names: ReadonlyMap<string, string>): unknown {
  const nameOf = (id: unknown): unknown =>
    typeof id === 'string' ? (names.get(id) ?? id) : renamed(id, names);
  if (Array.isArray(part)) return part.map((one) => renamed(one, names));
  if (typeof part !== 'object' || part === null) return part;
  return Object.fromEntries(
    Object.entries(part).map(([name, value]: [string, unknown]) => {
      if (name === 'persona') return [name, nameOf(value)];
      if (name !== 'personas' || !Array.isArray(value)) return [name, renamed(value, names)];
      return [
        name,
        value.map((one: unknown) =>
          // The personas of the map themselves, and not only their ids.
          typeof one === 'object' && one !== null && 'id' in one
            ? { ...(renamed(one, names) as object), id: nameOf(one.id) }
            : nameOf(one),
        ),
      ];
    }),
  );
}
