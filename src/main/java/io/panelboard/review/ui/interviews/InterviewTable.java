package io.panelboard.review.ui.interviews;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import io.panelboard.board.BoardView;
import io.panelboard.candidates.CandidateId;
import io.panelboard.review.InterviewLists;
import io.panelboard.review.InterviewOrder;
import io.panelboard.review.InterviewRow;
import io.panelboard.review.PanelResult;
import io.panelboard.review.ui.Badge;
import io.panelboard.review.ui.Links;
import io.panelboard.review.ui.ResultFormatter;
import io.panelboard.shared.FigureFormatter;
import io.panelboard.shared.ui.Times;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Lists found interviews page by page in a table, which narrow screens lay out as cards. */
final class InterviewTable extends Div {

    static final int PAGE = 30;

    private static final Map<InterviewOrder.By, String> COLUMNS = new EnumMap<>(Map.of(
            InterviewOrder.By.CANDIDATE, "Candidate",
            InterviewOrder.By.JOB, "Job",
            InterviewOrder.By.SET, "Question set",
            InterviewOrder.By.START, "When",
            InterviewOrder.By.PANEL, "Panel",
            InterviewOrder.By.STATE, "State",
            InterviewOrder.By.RESULT, "Result",
            InterviewOrder.By.DECISION, "Decision"));

    private final Map<InterviewOrder.By, NativeTableHeaderCell> heads = new EnumMap<>(InterviewOrder.By.class);

    private final Set<CandidateId> candidates = new HashSet<>();
    private final Span count = new Span();
    private final NativeTable table = new NativeTable();
    private final Button more = new Button("Show more", e -> showMore(PAGE));
    private transient @Nullable Pages pages;
    private transient ZoneId zone = ZoneOffset.UTC;

    /** Reads one page of results. */
    @FunctionalInterface
    interface Pages {
        InterviewLists.Found read(int offset, int limit);
    }

    /** @param sort called with the column whose head was pressed */
    InterviewTable(Consumer<InterviewOrder.By> sort) {
        addClassName("pb-cmp-list");
        count.addClassName("pb-found");
        count.getElement().setAttribute("role", "status");
        table.addClassNames("pb-table", "pb-table-cards");
        table.getElement().setAttribute("aria-label", "Interviews");
        NativeTableRow head = table.getHead().addRow();
        COLUMNS.forEach((by, name) -> {
            NativeTableHeaderCell cell = head.addHeaderCell();
            cell.getElement().setAttribute("scope", "col");
            var button = new NativeButton(name, _ -> sort.accept(by));
            button.addClassName("pb-sort");
            cell.add(button);
            heads.put(by, cell);
        });
        NativeTableHeaderCell open = head.addHeaderCell();
        open.setText("Open");
        open.getElement().setAttribute("scope", "col");
        add(count, table, more);
    }

    /**
     * Shows the first page.
     *
     * @param order of these pages
     * @param zone for displayed times
     */
    void show(Pages found, InterviewOrder order, ZoneId zone) {
        heads.forEach((by, cell) -> {
            if (by == order.by()) {
                cell.getElement().setAttribute("aria-sort", order.isDescending() ? "descending" : "ascending");
            } else {
                cell.getElement().removeAttribute("aria-sort");
            }
        });
        pages = found;
        this.zone = zone;
        clear();
        showMore(PAGE);
    }

    /** Whether one of the rows is about this candidate. */
    boolean shows(CandidateId id) {
        return candidates.contains(id);
    }

    /** Reads as many rows again as are shown. */
    void refresh() {
        int shown = (int) table.getBody().getRowCount();
        clear();
        showMore(Math.max(shown, PAGE));
    }

    private void clear() {
        table.getBody().removeAllRows();
        candidates.clear();
    }

    /** Empties the table and says why. */
    void showNothing(String why) {
        pages = null;
        clear();
        table.setVisible(false);
        more.setVisible(false);
        count.setText(why);
    }

    private void showMore(int rows) {
        if (pages == null) {
            return;
        }
        var found = pages.read((int) table.getBody().getRowCount(), rows);
        found.rows().forEach(this::add);
        int shown = (int) table.getBody().getRowCount();
        table.setVisible(shown > 0);
        more.setVisible(shown < found.total() && !found.rows().isEmpty());
        count.setText(counted(found.total(), shown));
    }

    private static String counted(int total, int shown) {
        if (total == 0) {
            return "No interview matches. Try fewer letters or clear a filter.";
        }
        String all = FigureFormatter.count(total, "interview");
        return shown < total ? "%s, %,d shown".formatted(all, shown) : all;
    }

    private void add(InterviewRow row) {
        candidates.add(row.candidate().id());
        NativeTableRow line = table.getBody().addRow();
        String name = row.name();
        NativeTableHeaderCell first = line.addHeaderCell();
        first.add(Links.candidate(row.candidate(), row.name()));
        first.getElement().setAttribute("scope", "row");
        var interview = row.interview();
        cell(line, "Job", new Span(row.jobTitle()));
        cell(line, "Question set", new Span(row.set()));
        cell(line, "When", new Span(Times.range(interview.startsAt(), interview.endsAt(), zone)));
        cell(line, "Panel", new Span(String.join(", ", row.panel())));
        cell(line, "State", state(row));
        cell(line, "Result", new Span(result(row)));
        cell(line, "Decision", new Span(decision(row)));
        var links = new Div();
        links.addClassName("pb-links");
        if (!interview.isCancelled()) {
            links.add(Links.board(interview.id(), "Open board", name), Links.review(interview.id(), name));
        }
        cell(line, "Open", links);
    }

    private static String result(InterviewRow row) {
        PanelResult result = row.result();
        return result == null ? "–" : ResultFormatter.words(result);
    }

    private static String decision(InterviewRow row) {
        var decided = row.decided();
        return decided == null ? "–" : decided.label();
    }

    private static Component state(InterviewRow row) {
        var cell = new Div(Badge.of(row.state()));
        cell.addClassName("pb-row-state");
        BoardView.EarlyEnding ending = row.ending();
        if (ending != null) {
            cell.add(new Span("%s: %s".formatted(ending.as().label(), ending.reason())));
        }
        boolean someMissing = row.result() != null && row.locked() < row.toLock();
        if (row.phase() == BoardView.Phase.LIVE || someMissing) {
            cell.add(new Span("%d of %d locked".formatted(row.locked(), row.toLock())));
        }
        return cell;
    }

    /** Labels each cell, because the card layout has no column headers. */
    private static void cell(NativeTableRow line, String label, Component content) {
        NativeTableCell cell = line.addDataCell();
        cell.add(content);
        cell.getElement().setAttribute("data-label", label);
    }
}
