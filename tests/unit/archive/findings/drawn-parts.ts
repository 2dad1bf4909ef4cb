/** Parts of drawn pages: forms and notes that are drawn by commands. */
import { PDFName, type PDFPage } from 'pdf-lib';

/** Adds a form with a name, drawn by commands. */
export const form =
  (name: string, commands: string, more: object = {}) =>
  (page: PDFPage) => {
    const { context } = page.doc;
    page.node.setXObject(
      PDFName.of(name),
      context.register(
        context.stream(commands, {
          Type: 'XObject',
          Subtype: 'Form',
          BBox: [0, 0, 400, 300],
          Resources: page.node.Resources()!,
          ...more,
        }),
      ),
    );
  };
/** Does one after the other. */
export const all =
  (...finish: Array<(page: PDFPage) => void>) =>
  (page: PDFPage) =>
    finish.forEach((one) => one(page));

/** Adds a note that covers the page and is drawn by commands. */
export const note =
  (subtype: string, commands: string, more: object = {}) =>
  (page: PDFPage) => {
    const { context } = page.doc;
    const N = context.register(
      context.stream(commands, {
        Type: 'XObject',
        Subtype: 'Form',
        BBox: [0, 0, 400, 300],
        Resources: page.node.Resources()!,
      }),
    );
    page.node.addAnnot(
      context.register(
        context.obj({ Type: 'Annot', Subtype: subtype, F: 4, Rect: [0, 0, 400, 300], AP: { N }, ...more }),
      ),
    );
  };
