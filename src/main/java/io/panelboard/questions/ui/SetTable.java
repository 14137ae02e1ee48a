package io.panelboard.questions.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableRow;
import io.panelboard.questions.Question;
import io.panelboard.questions.QuestionSet;
import io.panelboard.shared.ui.Routes;
import io.panelboard.shared.ui.Times;
import java.time.ZoneId;
import java.util.List;

/** Question sets as a table, which on a narrow screen reads as a list of cards. */
final class SetTable extends Div {

    private static final long serialVersionUID = 1;

    SetTable(List<QuestionSet> sets, ZoneId zone) {
        addClassName("pb-sets");
        var table = new NativeTable();
        NativeTableRow head = table.getHead().addRow();
        for (String column : List.of("Title", "Role", "Level", "Questions", "Minutes", "Revision", "Changed")) {
            head.addHeaderCell().setText(column);
        }
        head.getHeaderCells().forEach(c -> c.getElement().setAttribute("scope", "col"));
        for (QuestionSet set : sets) {
            NativeTableRow row = table.getBody().addRow();
            row.addDataCell()
                    .add(new Anchor(Routes.of(Routes.QUESTION_SETS, set.id().value()), set.title()));
            cell(row, "Role", set.role(), "");
            cell(row, "Level", set.level(), "");
            cell(row, "Questions", String.valueOf(set.questions().size()), "pb-number");
            cell(row, "Minutes", String.valueOf(minutes(set.questions())), "pb-number");
            row.addDataCell().add(revisions(set));
            cell(row, "Changed", Times.dateTime(set.updatedAt(), zone), "");
        }
        add(table);
    }

    private static Anchor revisions(QuestionSet set) {
        String words = set.latest() == 0 ? "Not published" : "Revision " + set.latest();
        return new Anchor(Routes.revisions(set.id().value()), set.retired() ? words + ", retired" : words);
    }

    static int minutes(List<Question> questions) {
        return questions.stream().mapToInt(Question::minutes).sum();
    }

    private static void cell(NativeTableRow row, String label, String text, String className) {
        var cell = row.addDataCell();
        cell.setText(text.isBlank() ? "–" : text);
        cell.getElement().setAttribute("data-label", label);
        if (!className.isEmpty()) {
            cell.addClassName(className);
        }
    }
}
