package io.panelboard.review;

import io.panelboard.board.BoardView;
import io.panelboard.board.BoardView.DebriefQuestion;
import io.panelboard.board.BoardView.Verdict;
import io.panelboard.people.PersonId;
import io.panelboard.questions.Question;
import io.panelboard.questions.Revision;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Holds the means by panelist and competency; within a competency all questions have the same weight.
 *
 * @param columns people whose scorecards count, in the panel's order, without observers
 * @param rows one for each competency of the revision, in its order, then one named "" if questions without a
 *     competency were asked
 * @param result the weighted result over all questions, of the panel and of each panelist
 */
public record Matrix(List<Column> columns, List<Row> rows, Row result) {

    /**
     * Describes a panelist.
     *
     * @param locked false if the scorecard holds no rating
     */
    public record Column(PersonId person, String name, boolean locked) {}

    /**
     * Holds the figures of a competency.
     *
     * @param asked number of its questions that were asked and not skipped
     * @param cells one for each column
     */
    public record Row(String competency, int asked, List<Cell> cells, Aggregate independent, Aggregate adjusted) {

        /** Returns the words for a panelist's missing figure. */
        public String absence(Column column, Cell cell) {
            if (!column.locked()) {
                return "no rating";
            }
            return cell.asked() == 0 ? "not asked" : absence();
        }

        /** Returns the words for the panel's missing figure. */
        public String absence() {
            return asked == 0 ? "not asked" : "not assessed";
        }
    }

    /**
     * Holds one panelist's mean for one competency.
     *
     * @param independent null without a score
     * @param adjusted null without a score; equal to {@code independent} without an adjustment
     * @param asked how many of the row's questions were asked of this person, who may have joined the panel late
     */
    public record Cell(
            @Nullable Double independent, @Nullable Double adjusted, int asked) {}

    /**
     * Computes the matrix of a revealed board.
     *
     * @throws IllegalArgumentException if the view shows no scorecards
     */
    public static Matrix of(BoardView revealed, Revision revision) {
        BoardView.Debrief debrief = revealed.debrief();
        if (debrief == null) {
            throw new IllegalArgumentException("The cards of interview " + revealed.interview() + " are not revealed");
        }
        var columns = debrief.verdicts().stream()
                .filter(verdict -> verdict.seat().counts())
                .map(Matrix::column)
                .toList();
        // The debrief is ordered by disagreement; summing in the set's order keeps floating-point results reproducible.
        var questions = debrief.questions().stream()
                .sorted((a, b) -> Integer.compare(a.number(), b.number()))
                .toList();
        var competencies = new ArrayList<>(revision.competencies());
        if (questions.stream().anyMatch(q -> q.competency().isBlank())) {
            competencies.add("");
        }
        var rows = competencies.stream()
                .map(name ->
                        row(name, of(questions, q -> q.competency().strip().equals(name.strip())), q -> 1, columns))
                .toList();
        var weights =
                revision.questions().stream().collect(Collectors.toUnmodifiableMap(Question::id, Question::weight));
        return new Matrix(columns, rows, row("", questions, q -> weights.getOrDefault(q.question(), 0), columns));
    }

    /** Returns a competency's name for people; questions may have none. */
    public static String nameOf(String competency) {
        return competency.isBlank() ? "No competency" : competency;
    }

    private static Column column(Verdict verdict) {
        return new Column(verdict.person(), verdict.name(), verdict.locked());
    }

    private static List<DebriefQuestion> of(List<DebriefQuestion> questions, Predicate<DebriefQuestion> which) {
        return questions.stream().filter(which).toList();
    }

    private static int asked(List<DebriefQuestion> questions, PersonId person) {
        return (int) questions.stream()
                .flatMap(question -> question.marks().stream())
                .filter(mark -> mark.asked() && mark.person().equals(person))
                .count();
    }

    private static Row row(
            String name, List<DebriefQuestion> questions, ToIntFunction<DebriefQuestion> weight, List<Column> columns) {
        var independent = Sums.of(questions, weight, Sums.INDEPENDENT);
        var adjusted = Sums.of(questions, weight, Sums.ADJUSTED);
        var cells = columns.stream()
                .map(c ->
                        new Cell(independent.mean(c.person()), adjusted.mean(c.person()), asked(questions, c.person())))
                .toList();
        return new Row(name, questions.size(), cells, independent.panel(), adjusted.panel());
    }
}
