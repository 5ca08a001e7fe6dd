// A language made with Langium that reads the same maps: the blocks, facts, values and steps that `makeMap` writes, names of
// personas, pains, opportunities and actors resolved, and two checks comparable with ours. The grammar is read at run time.
import { DefaultValueConverter, EmptyFileSystem, URI } from 'langium';
import { createServicesForGrammar } from 'langium/grammar';

const grammar = String.raw`
grammar JourneyMap

entry Model: (personas+=Persona | actors+=Actor | lanes+=Lane | journeys+=Journey)*;

Persona: 'persona' name=ID title=STRING? '{' (facts+=Fact | ';')* '}';
Actor: 'actor' name=ID title=STRING? '{' (facts+=Fact | ';')* '}';
Lane: 'lane' name=ID title=STRING? '{' (facts+=Fact | ';')* '}';
Journey: 'journey' name=ID title=STRING? '{' (facts+=Fact | stages+=Stage | paths+=Path | things+=Thing | ';')* '}';
Stage: 'stage' name=ID? title=STRING? '{' (facts+=Fact | touchpoints+=Touchpoint | things+=Thing | ';')* '}';
Touchpoint: 'touchpoint' name=ID? title=STRING? '{' (facts+=Fact | things+=Thing | ';')* '}';
Path: 'path' name=ID? title=STRING? '{' (steps+=Step | ';')* '}';
Step: from+=ID (',' from+=ID)* legs+=Leg+;
Leg: '->' to+=ID (',' to+=ID)* (share=NUMBER '%')? text=STRING?;

Thing: Pain | Opportunity | Experiment | Other;
Pain: 'pain' name=ID? title=STRING? '{' (facts+=Fact | ';')* '}';
Opportunity: 'opportunity' name=ID? title=STRING? '{' (facts+=Fact | ';')* '}';
Experiment: 'experiment' name=ID? title=STRING? '{' (facts+=Fact | ';')* '}';
Other: kind=('evidence' | 'question') title=STRING? '{' (facts+=Fact | ';')* '}';

Fact: Solves | Tests | Backstage | Plain;
Solves: key='solves' ':' pains+=[Pain:ID] (',' pains+=[Pain:ID])*;
Tests: key='tests' ':' opportunities+=[Opportunity:ID] (',' opportunities+=[Opportunity:ID])*;
Backstage: key='backstage' of=[Actor:ID]? ':' text=STRING;
Plain: key=Key of=ID? persona=[Persona:MENTION]? ':' values+=Value (',' values+=Value)*;
Key returns string: ID | 'lane';

Value: text=(STRING | LONG) | Amount | date=DATE | persona=[Persona:MENTION] | tag=TAG | word=Word text=STRING?;
Amount: low=NUMBER ('..' high=NUMBER)? unit=('%' | 'min' | 'months')? text=STRING?;
Word returns string: ID | 'pain';

hidden terminal WS: /\s+/;
hidden terminal ML_COMMENT: /\/\*[\s\S]*?\*\//;
hidden terminal SL_COMMENT: /\/\/[^\n\r]*/;
terminal LONG: /"""[\s\S]*?"""/;
terminal STRING: /"[^"\\\n\r]*(\\[^\n\r][^"\\\n\r]*)*"/;
terminal DATE: /\d{4}-\d{2}-\d{2}/;
terminal NUMBER: /[+-]?\d+(\.\d+)?/;
terminal ID: /[A-Za-z_\u00aa-\uffff][A-Za-z0-9_\u00aa-\uffff]*(-[A-Za-z0-9_\u00aa-\uffff]+)*/;
terminal MENTION: /@[A-Za-z_\u00aa-\uffff][A-Za-z0-9_\u00aa-\uffff]*(-[A-Za-z0-9_\u00aa-\uffff]+)*/;
terminal TAG: /#[A-Za-z0-9_\u00aa-\uffff-]+/;
`;

const keys = new Set(
  `age backstage bio by channels completes date does drop-off duration effort feedback feels for friction goal impact importance kind
  kpi lane measure metric moment note owner personas phase review-every reviewed role sample scale scenario severity side solves
  state status system tags tests thinks trigger type varies`.split(/\s+/),
);

/** A mention leads to the persona whose id stands after its sign. */
class Converter extends DefaultValueConverter {
  /** @param {import('langium').GrammarAST.AbstractRule} rule @param {string} input @param {import('langium').CstNode} node */
  runConverter(rule, input, node) {
    return rule.name === 'MENTION' ? input.slice(1) : super.runConverter(rule, input, node);
  }
}

/**
 * @param {import('vscode-languageserver').Connection} [connection] of a server; none for reading in process
 * @returns {Promise<import('langium/lsp').LangiumServices>}
 */
export async function langiumServices(connection) {
  const services = await createServicesForGrammar({
    grammar,
    languageMetaData: { languageId: 'journey', fileExtensions: ['.journey'], caseInsensitive: false, mode: 'production' },
    module: { parser: { ValueConverter: () => new Converter() } },
    sharedModule: connection && { lsp: { Connection: () => connection }, ...EmptyFileSystem },
    parserConfig: { skipValidations: true },
  }); // prettier-ignore
  services.validation.ValidationRegistry.register({
    Plain: (/** @type {any} */ fact, accept) => {
      if (!keys.has(fact.key)) accept('error', `"${fact.key}" is not a known fact.`, { node: fact, property: 'key' });
      const [value] = fact.values;
      if (fact.key === 'severity' && !(value?.low >= 1 && value.low <= 5))
        accept('error', 'A severity is a number from 1 to 5.', { node: fact, property: 'values' });
    },
  }); // prettier-ignore
  return services;
}

/** @param {string} text an address */
export function uriOf(text) {
  return URI.parse(text);
}
