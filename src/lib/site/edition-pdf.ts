/** The environment variable that says to pages that the PDF of the printed edition will be there. */
export const PDF_IS_PRINTED = 'EDITION_PDF_IS_PRINTED';
