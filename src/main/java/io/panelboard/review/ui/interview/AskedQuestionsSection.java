package io.panelboard.review.ui.interview;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import io.panelboard.board.BoardView;
import io.panelboard.board.BoardView.Figures;
import io.panelboard.board.BoardView.RailItem;
import io.panelboard.questions.QuestionId;
import io.panelboard.review.ui.PageSection;
import io.panelboard.shared.FigureFormatter;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Lists the questions with their duration, scores and skip reasons. */
final class AskedQuestionsSection extends Div {

    AskedQuestionsSection(BoardView board) {
        var table = new NativeTable();
        table.addClassName("pb-table");
        NativeTableRow head = table.getHead().addRow();
        List.of("Question", "Asked", "Minutes", "Mean", "Range").forEach(column -> header(head, column, "col"));
        Map<QuestionId, Figures> figures = figures(board);
        board.rail()
                .forEach(item ->
                        add(table.getBody().addRow(), item, figures.getOrDefault(item.question(), Figures.NONE)));
        long asked =
                board.rail().stream().filter(AskedQuestionsSection::wasAsked).count();
        add(new PageSection(
                "%d of %s asked"
                        .formatted(asked, FigureFormatter.count(board.rail().size(), "question")),
                MatrixPart.scrolling(table, "Questions of this interview")));
    }

    private static Map<QuestionId, Figures> figures(BoardView board) {
        BoardView.Debrief debrief = board.debrief();
        return debrief == null
                ? Map.of()
                : debrief.questions().stream()
                        .collect(Collectors.toMap(
                                BoardView.DebriefQuestion::question, BoardView.DebriefQuestion::independent));
    }

    private static void add(NativeTableRow line, RailItem item, Figures figures) {
        header(line, item.number() + ". " + item.title(), "row");
        line.addDataCell().setText(state(item));
        line.addDataCell()
                .setText(item.spent().isZero() ? "–" : FigureFormatter.minutes(item.spent()) + " of " + item.minutes());
        line.addDataCell().setText(figures.n() == 0 ? FigureFormatter.NO_SCORE : FigureFormatter.mean(figures.mean()));
        line.addDataCell().setText(FigureFormatter.levelRange(figures.n(), figures.low(), figures.high()));
    }

    private static String state(RailItem item) {
        return switch (item.state()) {
            case ACTIVE, ASKED -> "Asked";
            case SKIPPED -> "Skipped: " + item.skipReason();
            case OPEN -> "Not reached";
        };
    }

    private static boolean wasAsked(RailItem item) {
        return item.state() == RailItem.State.ASKED || item.state() == RailItem.State.ACTIVE;
    }

    private static void header(NativeTableRow line, String text, String scope) {
        NativeTableHeaderCell cell = line.addHeaderCell();
        cell.setText(text);
        cell.getElement().setAttribute("scope", scope);
    }
}
