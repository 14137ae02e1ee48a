package io.panelboard.review.ui.comparison;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import io.panelboard.board.ScoreFormatter;
import io.panelboard.candidates.CandidateId;
import io.panelboard.review.Aggregate;
import io.panelboard.review.Comparison;
import io.panelboard.review.ui.Links;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Lists each candidate's result, recommendations and decision in one row. */
final class CompareTable extends NativeTable {

    private final transient NamedComparison comparing;
    private final transient DifferenceFormatter differences;
    private final transient Map<CandidateId, String> letters;

    CompareTable(NamedComparison comparing, List<CandidateId> order) {
        this.comparing = comparing;
        differences = DifferenceFormatter.of(comparing, null);
        letters = comparing.pairs(null).letters();
        addClassNames("pb-table", "pb-table-cards");
        getElement().setAttribute("aria-label", "Candidates");
        NativeTableRow head = getHead().addRow();
        var columns = new ArrayList<>(List.of("Candidate", "Result", "Range", "Raters", "Stands"));
        if (!letters.isEmpty()) {
            columns.add("Letters");
        }
        columns.addAll(List.of("Rounds", "Recommendations", "Asked", "Decision"));
        for (String column : columns) {
            NativeTableHeaderCell cell = head.addHeaderCell();
            cell.setText(column);
            cell.getElement().setAttribute("scope", "col");
        }
        order.forEach(id -> add(getBody().addRow(), id));
    }

    private void add(NativeTableRow line, CandidateId id) {
        Comparison.Side side = comparing.side(id);
        NativeTableHeaderCell name = line.addHeaderCell();
        name.add(Links.candidate(comparing.candidate(id), comparing.name(id)));
        name.getElement().setAttribute("scope", "row");
        Aggregate result = side.figures(null);
        cell(line, "Result", Aggregate.meanOf(result));
        cell(line, "Range", Aggregate.rangeOf(result));
        cell(line, "Raters", result == null ? "–" : String.valueOf(result.raters()));
        List<String> stands = differences.stands(id);
        NativeTableCell stand = cell(line, "Stands", stands.isEmpty() ? "–" : "");
        stands.forEach(words -> stand.add(new Div(words)));
        if (!letters.isEmpty()) {
            cell(line, "Letters", letters.getOrDefault(id, "–"));
        }
        cell(line, "Rounds", String.valueOf(side.rounds()));
        cell(line, "Recommendations", ScoreFormatter.recommendations(ScoreFormatter.byLabel(side.recommendations())));
        cell(line, "Asked", comparing.asked(id));
        cell(line, "Decision", comparing.entrant(id).decided().label());
    }

    private static NativeTableCell cell(NativeTableRow line, String label, String text) {
        NativeTableCell cell = line.addDataCell();
        cell.setText(text);
        cell.getElement().setAttribute("data-label", label);
        return cell;
    }
}
