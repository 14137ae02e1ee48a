package io.panelboard.review.export;

import io.panelboard.people.Person;
import io.panelboard.shared.NotAllowed;

/** Writes pages of figures as files. */
public interface FigureFiles {

    /**
     * Writes what a page shows. The download is entered in the audit trail (R11).
     *
     * @param format PDF or XLSX
     * @throws NotAllowed if the viewer is no hiring manager
     */
    byte[] of(Person viewer, FigureSheet sheet, RecordFormat format);
}
