package io.panelboard.review.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.server.HttpStatusCode;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import io.panelboard.interviews.InterviewId;
import io.panelboard.people.CurrentPerson;
import io.panelboard.review.export.RecordFormat;
import io.panelboard.review.export.Records;
import io.panelboard.shared.RuleViolation;

/** The interview's record in each format, behind one button. Each is written when it is asked for. */
final class DownloadMenu extends NativeDetails {

    private static final long serialVersionUID = 1;

    private final transient Records records;
    private final transient CurrentPerson current;

    DownloadMenu(Records records, CurrentPerson current, InterviewId id) {
        super("Download record");
        this.records = records;
        this.current = current;
        addClassName("pb-download");
        var list = new UnorderedList();
        for (RecordFormat format : RecordFormat.values()) {
            var link = new Anchor(DownloadHandler.fromInputStream(_ -> file(id, format)), format.label());
            link.add(" " + format.use());
            link.getElement().setAttribute("download", true);
            list.add(new ListItem(link));
        }
        setContent(list);
    }

    private DownloadResponse file(InterviewId id, RecordFormat format) {
        try {
            var file = records.of(id, current.get(), format);
            return new DownloadResponse(file.content(), file.name(), format.type(), file.length());
        } catch (RuleViolation refused) {
            return DownloadResponse.error(HttpStatusCode.FORBIDDEN.getCode(), refused.sentence());
        }
    }
}
