import { expectEqual } from './expectEqual.ts';
import { poll } from './poll.ts';
import { theExtension } from './theExtension.ts';
import { errorsIn, openMap } from './workspace.ts';

describe('The packaged extension', () => {
  it('is loaded', () => {
    theExtension();
  });

  it('becomes active when a map is opened', async () => {
    const { document } = await openMap('first-order.journey');
    expectEqual(document.languageId, 'journey', 'The language');
    await poll('the extension to become active', () => theExtension().isActive);
  });

  it('shows the mistake in a map, and none in a map without', async () => {
    await openMap('first-order.journey');
    await openMap('mistake.journey');
    const [mistake] = await poll('an error in mistake.journey', () => {
      const errors = errorsIn('mistake.journey');
      return errors.length > 0 && errors;
    });
    expectEqual(mistake?.range.start.line, 0, 'The line of the mistake');
    expectEqual(
      errorsIn('first-order.journey').map(({ message }) => message),
      [],
    );
  });
});
