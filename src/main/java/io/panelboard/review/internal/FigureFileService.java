package io.panelboard.review.internal;

import io.panelboard.people.Person;
import io.panelboard.people.Role;
import io.panelboard.review.export.CheckedFile;
import io.panelboard.review.export.FigureFile;
import io.panelboard.review.export.FigureFiles;
import io.panelboard.review.export.FigureSheet;
import io.panelboard.review.export.RecordFormat;
import io.panelboard.shared.AuditRequested;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** Writes pages of figures for those who may see them, and enters each in the audit trail. */
@Service
class FigureFileService implements FigureFiles {

    private final ApplicationEventPublisher events;

    FigureFileService(ApplicationEventPublisher events) {
        this.events = events;
    }

    @Override
    public byte[] of(Person viewer, FigureSheet sheet, RecordFormat format) {
        viewer.require(Role.HIRING_MANAGER, "save figures");
        byte[] content = switch (format) {
            case PDF -> FigureFile.pdf(sheet);
            case XLSX -> FigureFile.xlsx(sheet);
            case CSV, JSON -> throw new IllegalArgumentException("Figures have no format " + format);
        };
        // Before the file leaves: a download that cannot be recorded is not delivered.
        events.publishEvent(AuditRequested.of(
                viewer.id(),
                "downloaded figures as %s, %s".formatted(format.label(), CheckedFile.hash(content)),
                "figures"));
        return content;
    }
}
