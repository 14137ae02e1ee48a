package io.panelboard.review.ui.interview;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import io.panelboard.board.BoardView;
import io.panelboard.board.BoardView.DebriefQuestion;
import io.panelboard.board.BoardView.Figures;
import io.panelboard.board.BoardView.RailItem;
import io.panelboard.questions.QuestionId;
import io.panelboard.review.ui.PageSection;
import io.panelboard.shared.FigureFormatter;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Lists the questions with their duration, scores and skip reasons. */
final class AskedQuestionsSection extends Div {

    /** @param show shows the scores and evidence for a question */
    AskedQuestionsSection(BoardView board, Consumer<QuestionId> show) {
        var table = new NativeTable();
        table.addClassName("pb-table");
        NativeTableRow head = table.getHead().addRow();
        List.of("Question", "Asked", "Minutes", "Mean", "Range").forEach(column -> header(head, column, "col"));
        Map<QuestionId, DebriefQuestion> asked = asked(board);
        board.rail().forEach(item -> add(table.getBody().addRow(), item, asked.get(item.question()), show));
        add(new PageSection(
                "%d of %s asked"
                        .formatted(
                                asked.size(), FigureFormatter.count(board.rail().size(), "question")),
                MatrixPart.scrolling(table, "Questions of this interview")));
    }

    private static Map<QuestionId, DebriefQuestion> asked(BoardView board) {
        BoardView.Debrief debrief = board.debrief();
        return debrief == null
                ? Map.of()
                : debrief.questions().stream()
                        .collect(Collectors.toMap(DebriefQuestion::question, Function.identity()));
    }

    private static void add(
            NativeTableRow line, RailItem item, @Nullable DebriefQuestion question, Consumer<QuestionId> show) {
        NativeTableHeaderCell title = header(line, "", "row");
        String name = item.number() + ". " + item.title();
        if (question == null) {
            title.setText(name);
        } else {
            var button = new NativeButton(name, click -> show.accept(item.question()));
            button.addClassName("pb-figure-link");
            title.add(button);
        }
        line.addDataCell().setText(state(item));
        line.addDataCell()
                .setText(item.spent().isZero() ? "–" : FigureFormatter.minutes(item.spent()) + " of " + item.minutes());
        Figures figures = question == null ? null : question.independent();
        line.addDataCell().setText(figures == null ? FigureFormatter.NO_SCORE : FigureFormatter.mean(figures.mean()));
        line.addDataCell()
                .setText(
                        figures == null
                                ? FigureFormatter.NO_SCORE
                                : FigureFormatter.levelRange(figures.n(), figures.low(), figures.high()));
    }

    private static String state(RailItem item) {
        return switch (item.state()) {
            case ACTIVE, ASKED -> "Asked";
            case SKIPPED -> "Skipped: " + item.skipReason();
            case OPEN -> "Not reached";
        };
    }

    private static NativeTableHeaderCell header(NativeTableRow line, String text, String scope) {
        NativeTableHeaderCell cell = line.addHeaderCell();
        cell.setText(text);
        cell.getElement().setAttribute("scope", scope);
        return cell;
    }
}
