package io.panelboard.review.ui.comparison;

import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import io.panelboard.board.ScoreFormatter;
import io.panelboard.candidates.CandidateId;
import io.panelboard.review.Aggregate;
import io.panelboard.review.Comparison;
import io.panelboard.review.ui.Links;
import io.panelboard.shared.FigureFormatter;
import java.util.List;

/** Lists each candidate's result, recommendations and decision in one row. */
final class CompareTable extends NativeTable {

    CompareTable(NamedComparison comparing, List<CandidateId> order) {
        addClassNames("pb-table", "pb-table-cards");
        getElement().setAttribute("aria-label", "Candidates");
        NativeTableRow head = getHead().addRow();
        for (String column :
                List.of("Candidate", "Result", "Range", "Raters", "Rounds", "Recommendations", "Asked", "Decision")) {
            NativeTableHeaderCell cell = head.addHeaderCell();
            cell.setText(column);
            cell.getElement().setAttribute("scope", "col");
        }
        order.forEach(id -> add(getBody().addRow(), comparing, id));
    }

    private static void add(NativeTableRow line, NamedComparison comparing, CandidateId id) {
        Comparison.Side side = comparing.side(id);
        NativeTableHeaderCell name = line.addHeaderCell();
        name.add(Links.candidate(comparing.candidate(id)));
        name.getElement().setAttribute("scope", "row");
        Aggregate result = side.result();
        cell(line, "Result", result.isEmpty() ? FigureFormatter.NO_SCORE : FigureFormatter.mean(result.mean()));
        cell(line, "Range", FigureFormatter.range(result.raters(), result.low(), result.high()));
        cell(line, "Raters", String.valueOf(result.raters()));
        cell(line, "Rounds", String.valueOf(side.rounds()));
        cell(line, "Recommendations", ScoreFormatter.recommendations(ScoreFormatter.byLabel(side.recommendations())));
        cell(line, "Asked", comparing.asked(id));
        cell(line, "Decision", comparing.entrant(id).decided().label());
    }

    private static void cell(NativeTableRow line, String label, String text) {
        NativeTableCell cell = line.addDataCell();
        cell.setText(text);
        cell.getElement().setAttribute("data-label", label);
    }
}
