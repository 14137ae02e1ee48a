package io.panelboard.board.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import io.panelboard.board.BoardView.Debrief;
import io.panelboard.board.BoardView.DebriefQuestion;
import io.panelboard.board.BoardView.Figures;
import io.panelboard.board.BoardView.Mark;
import io.panelboard.board.BoardView.Verdict;
import io.panelboard.board.Score;
import io.panelboard.board.ScoreFormatter;
import io.panelboard.people.PersonId;
import io.panelboard.shared.FigureFormatter;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Shows the whole debrief in one table, a row for each question and a column for each person who scored. */
final class DebriefTable extends Div {

    private final transient BoardActions actions;

    DebriefTable(BoardActions actions) {
        this.actions = actions;
        addClassName("pb-debrief-table");
        getElement().setAttribute("tabindex", "0").setAttribute("role", "region");
        getElement().setAttribute("aria-label", "Questions and people");
    }

    void show(Debrief now) {
        removeAll();
        Set<PersonId> scored = now.questions().stream()
                .flatMap(question -> question.marks().stream())
                .filter(mark -> mark.counts() || mark.independent() != null)
                .map(Mark::person)
                .collect(Collectors.toSet());
        List<Verdict> people = now.verdicts().stream()
                .filter(verdict -> verdict.seat().counts() || scored.contains(verdict.person()))
                .toList();
        var head = new NativeTableRow(header("Question", "col"));
        people.forEach(person ->
                head.add(header(person.seat().counts() ? person.name() : person.name() + ", practice", "col")));
        head.add(header("Mean", "col"), header("Range", "col"));
        var body = new NativeTableBody();
        now.questions().forEach(question -> body.add(row(question, people)));
        add(new NativeTable(new NativeTableHeader(head), body));
    }

    private NativeTableRow row(DebriefQuestion question, List<Verdict> people) {
        var title = new NativeButton(
                question.number() + " · " + question.title(), click -> actions.showQuestion(question.question()));
        title.addClassName("pb-link");
        var first = header("", "row");
        first.add(title);
        var row = new NativeTableRow(first);
        people.forEach(person -> row.add(cell(question, person.person())));
        Figures figures = question.independent();
        row.add(new NativeTableCell(figures == null ? "–" : FigureFormatter.mean(figures.mean())));
        var range = new NativeTableCell(figures == null ? "–" : range(figures));
        if (question.discuss()) {
            row.addClassName("pb-disputed");
            var chip = new Span("Discuss");
            chip.addClassNames("pb-chip", "pb-chip-discuss");
            range.add(chip);
        }
        row.add(range);
        return row;
    }

    /** Formats the range; only two and more can agree. */
    private static String range(Figures figures) {
        return figures.n() > 1 && figures.spread() == 0
                ? "agreed"
                : FigureFormatter.levelRange(figures.n(), figures.low(), figures.high());
    }

    private static NativeTableCell cell(DebriefQuestion question, PersonId person) {
        return question.marks().stream()
                .filter(mark -> mark.person().equals(person))
                .findFirst()
                .map(mark -> cell(mark, question.independent()))
                .orElseGet(() -> new NativeTableCell(""));
    }

    private static NativeTableCell cell(Mark mark, @Nullable Figures figures) {
        var score = new Span(shortly(mark.independent()));
        if (figures != null && figures.spread() >= 2 && figures.isOutermost(mark)) {
            score.addClassName("pb-outermost");
        }
        var cell = new NativeTableCell(score);
        if (mark.adjusted() != null) {
            cell.add(new Span(" → " + shortly(mark.adjusted())));
        }
        return cell;
    }

    private static String shortly(@Nullable Score score) {
        return score instanceof Score.Rated(int level) ? String.valueOf(level) : ScoreFormatter.score(score);
    }

    private static NativeTableHeaderCell header(String text, String scope) {
        var cell = new NativeTableHeaderCell(text);
        cell.getElement().setAttribute("scope", scope);
        return cell;
    }
}
