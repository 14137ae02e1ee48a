package io.panelboard.candidates.ui;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Span;
import io.panelboard.candidates.Applications.NewApplication;
import io.panelboard.candidates.Applications.Outlook;
import io.panelboard.shared.FigureFormatter;
import io.panelboard.shared.Texts;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Shows the rows of a table of candidates, and what becomes of each. */
final class CandidateTableGrid extends Grid<CandidateTableGrid.Seen> {

    /** Names what becomes of a row. */
    enum Fate {
        NEW("Is added"),
        AGAIN("Is known, and applies for this job too"),
        THERE("Has applied for this job already"),
        REFUSED("Cannot be added"),
        OPEN("Waits for the job");

        private final String words;

        Fate(String words) {
            this.words = words;
        }
    }

    /**
     * Represents a row as it is seen.
     *
     * @param reason why it is refused; else empty
     * @param application what is added; empty if nothing is
     */
    record Seen(CandidateTable.Row row, Fate fate, String reason, Optional<NewApplication> application) {

        /** Describes a row of which nothing else than the table is known. */
        static Seen of(CandidateTable.Row row) {
            return new Seen(row, row.isCandidate() ? Fate.OPEN : Fate.REFUSED, row.problem(), Optional.empty());
        }

        static Seen of(CandidateTable.Row row, Outlook outlook) {
            return switch (outlook) {
                case Outlook.New() -> new Seen(row, Fate.NEW, "", Optional.of(row.application()));
                case Outlook.Again() -> new Seen(row, Fate.AGAIN, "", Optional.of(row.application()));
                case Outlook.There() -> new Seen(row, Fate.THERE, "", Optional.empty());
                case Outlook.Refused(String sentence) -> new Seen(row, Fate.REFUSED, sentence, Optional.empty());
            };
        }

        String words() {
            return reason.isEmpty() ? fate.words : reason;
        }
    }

    CandidateTableGrid() {
        addThemeVariants(GridVariant.WRAP_CELL_CONTENT);
        setSelectionMode(SelectionMode.NONE);
        setAllRowsVisible(true);
        getElement().setProperty("accessibleName", "What becomes of each row");
        addColumn(seen -> seen.row().line()).setHeader("Row").setAutoWidth(true).setFlexGrow(0);
        addColumn(seen -> seen.row().name()).setHeader("Name");
        addColumn(seen -> seen.row().email()).setHeader("Email");
        addComponentColumn(CandidateTableGrid::fate)
                .setHeader("What becomes of it")
                .setFlexGrow(2);
    }

    private static Span fate(Seen seen) {
        var words = new Span(seen.words());
        if (seen.fate() == Fate.REFUSED) {
            words.addClassName("pb-row-refused");
        }
        return words;
    }

    void show(List<Seen> seen) {
        setItems(seen);
        setVisible(!seen.isEmpty());
    }

    /** Counts the rows by what becomes of them. */
    static String summary(List<Seen> seen, boolean withoutJob) {
        if (seen.isEmpty()) {
            return "The rows of the table appear here.";
        }
        String counts = Texts.joined(Stream.of(
                        phrase(seen, Fate.NEW, "is added", "are added"),
                        phrase(seen, Fate.AGAIN, "is known and applies for this job too", "are known and apply too"),
                        phrase(seen, Fate.THERE, "has applied already", "have applied already"),
                        phrase(seen, Fate.REFUSED, "cannot be added", "cannot be added"))
                .flatMap(Optional::stream)
                .toList());
        String read = FigureFormatter.count(seen.size(), "row") + " read";
        return withoutJob
                ? read + ". Choose the job that they applied for."
                : counts.isEmpty() ? read + "." : "%s: %s.".formatted(read, counts);
    }

    private static Optional<String> phrase(List<Seen> seen, Fate fate, String one, String many) {
        long count = seen.stream().filter(row -> row.fate() == fate).count();
        return count == 0 ? Optional.empty() : Optional.of(count + " " + (count == 1 ? one : many));
    }
}
