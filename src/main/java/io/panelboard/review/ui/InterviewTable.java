package io.panelboard.review.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import io.panelboard.board.BoardView;
import io.panelboard.review.Decision;
import io.panelboard.review.Reviews;
import io.panelboard.shared.ui.Times;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;

/** The interviews that were found, some at a time: a table, which a narrow screen shows as cards. */
final class InterviewTable extends Div {

    private static final long serialVersionUID = 1;

    static final int PAGE = 50;

    private final Span count = new Span();
    private final NativeTable table = new NativeTable();
    private final Button more = new Button("Show more", e -> showMore());
    private transient List<Reviews.Row> found = List.of();
    private transient ZoneId zone = ZoneOffset.UTC;

    InterviewTable() {
        count.addClassName("pb-found");
        count.getElement().setAttribute("role", "status");
        table.addClassNames("pb-table", "pb-table-cards");
        NativeTableRow head = table.getHead().addRow();
        for (String column : List.of("Candidate", "Role", "When", "Panel", "State", "Decision", "Open")) {
            NativeTableHeaderCell cell = head.addHeaderCell();
            cell.setText(column);
            cell.getElement().setAttribute("scope", "col");
        }
        add(count, table, more);
    }

    /** Shows times as in this zone. */
    void in(ZoneId zone) {
        this.zone = zone;
    }

    void show(List<Reviews.Row> rows) {
        found = rows;
        table.getBody().removeAllRows();
        count.setText(
                rows.isEmpty()
                        ? "No interview matches. Try fewer letters or another state."
                        : Numbers.count(rows.size(), "interview"));
        table.setVisible(!rows.isEmpty());
        showMore();
    }

    private void showMore() {
        long shown = table.getBody().getRowCount();
        found.stream().skip(shown).limit(PAGE).forEach(this::add);
        more.setVisible(found.size() > table.getBody().getRowCount());
    }

    private void add(Reviews.Row row) {
        NativeTableRow line = table.getBody().addRow();
        String name = row.candidate().name();
        NativeTableHeaderCell first = line.addHeaderCell();
        first.setText(name);
        first.getElement().setAttribute("scope", "row");
        var interview = row.interview();
        cell(line, "Role", new Span(row.candidate().role()));
        cell(line, "When", new Span(Times.range(interview.startsAt(), interview.endsAt(), zone)));
        cell(line, "Panel", new Span(String.join(", ", row.panel())));
        cell(line, "State", state(row));
        cell(line, "Decision", new Span(decision(row)));
        var links = new Div();
        links.addClassName("pb-links");
        if (!interview.isCancelled()) {
            links.add(Links.board(interview.id(), "Open board", name), Links.review(interview.id(), name));
        }
        cell(line, "Open", links);
    }

    static String decision(Reviews.Row row) {
        Decision decision = row.decision();
        if (decision != null) {
            return decision.outcome().label();
        }
        return row.waitsForDecision() ? "Waiting for you" : "–";
    }

    private static Component state(Reviews.Row row) {
        var state = State.of(row.interview(), row.phase());
        var cell = new Div(state.badge());
        cell.addClassName("pb-row-state");
        boolean someNever = row.result() != null && row.locked() < row.toLock();
        if (row.phase() == BoardView.Phase.LIVE || someNever) {
            cell.add(new Span("%d of %d locked".formatted(row.locked(), row.toLock())));
        }
        return cell;
    }

    /** A card has no column above it, so each cell says what it holds. */
    private static void cell(NativeTableRow line, String label, Component content) {
        NativeTableCell cell = line.addDataCell();
        cell.add(content);
        cell.getElement().setAttribute("data-label", label);
    }
}
