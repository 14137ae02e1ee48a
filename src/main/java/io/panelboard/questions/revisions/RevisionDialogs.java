package io.panelboard.questions.revisions;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import io.panelboard.questions.Question;
import io.panelboard.questions.Revision;
import io.panelboard.questions.RevisionUses;
import io.panelboard.questions.Section;
import io.panelboard.questions.ui.QuestionCard;
import io.panelboard.shared.ui.Times;
import java.time.ZoneId;
import java.util.List;

/** Opens the dialogs of the revisions page. */
final class RevisionDialogs {

    private RevisionDialogs() {}

    /** Shows a whole revision. */
    static void show(Revision revision) {
        var content = new Div();
        content.addClassName("pb-set");
        if (!revision.note().isBlank()) {
            content.add(QuestionCard.labelled("Note", new Paragraph(revision.note())));
        }
        int number = 1;
        for (Section section : revision.sections()) {
            content.add(new H2(section.title()));
            for (Question question : section.questions()) {
                content.add(new QuestionCard(number++, question, revision.scale()));
            }
        }
        open("%s, revision %d".formatted(revision.title(), revision.number()), "54rem", content);
    }

    /** Lists the interviews that use a revision; {@code all} is their total, of which {@code uses} holds the latest. */
    static void uses(Revision revision, int all, List<RevisionUses.Use> uses, ZoneId zone) {
        var list = new UnorderedList();
        uses.forEach(u -> list.add(new ListItem("%s: %s".formatted(Times.dateTime(u.startsAt(), zone), u.state()))));
        var content = new Div(new Paragraph(
                all > uses.size()
                        ? "The latest %d of %d interviews that pin this revision:".formatted(uses.size(), all)
                        : "The interviews that pin this revision, the latest first:"));
        content.add(list);
        open("Interviews with revision " + revision.number(), "28rem", content);
    }

    private static void open(String title, String width, Component content) {
        var dialog = new Dialog(title, content);
        dialog.setWidth(width);
        dialog.setMaxWidth("100%");
        dialog.getFooter().add(new Button("Close", e -> dialog.close()));
        dialog.open();
    }
}
