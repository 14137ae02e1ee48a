package io.panelboard.questions.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.popover.Popover;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import io.panelboard.questions.exchange.ExportFormat;
import io.panelboard.questions.exchange.Exported;
import io.panelboard.shared.RuleViolation;
import java.io.ByteArrayInputStream;
import java.util.function.Supplier;

/** A button that opens the formats in which a question set can be saved as a file. */
final class ExportMenu extends Div {

    private static final long serialVersionUID = 1;

    /** @param set what is exported, asked for at each download outside the page's lock */
    ExportMenu(Supplier<Exported> set) {
        var button = new Button("Export");
        var list = new UnorderedList();
        list.addClassName("pb-export");
        for (ExportFormat format : ExportFormat.values()) {
            var link = new Anchor(DownloadHandler.fromInputStream(_ -> download(set.get(), format)), format.label());
            list.add(new ListItem(link));
        }
        var formats = new Popover(list);
        formats.setTarget(button);
        formats.setAriaLabel("Export as");
        add(button, formats);
    }

    static DownloadResponse download(Exported set, ExportFormat format) {
        try {
            byte[] content = format.write(set);
            return new DownloadResponse(
                    new ByteArrayInputStream(content),
                    format.fileName(set.title()),
                    format.mediaType(),
                    content.length);
        } catch (RuleViolation refused) {
            return DownloadResponse.error(422, refused.sentence());
        }
    }
}
