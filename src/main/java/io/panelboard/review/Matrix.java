package io.panelboard.review;

import io.panelboard.board.RevealedRatings;
import io.panelboard.board.RevealedRatings.Rating;
import io.panelboard.people.PersonId;
import io.panelboard.questions.Revision;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Holds the means by panelist and competency; within a competency all questions have the same weight. Each panel figure
 * lies between the lowest and the highest cell of its row, and its range goes from one to the other.
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
     * @param independent null if nobody gave a level
     * @param adjusted null if nobody gave a level, or the debrief took back the only one
     */
    public record Row(
            String competency,
            int asked,
            List<Cell> cells,
            @Nullable Aggregate independent,
            @Nullable Aggregate adjusted) {

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
     * Holds one panelist's mean for one competency, comparable with the others' where the panelist left out questions.
     *
     * @param independent null without a score
     * @param adjusted with the adjusted scores; equal to {@code independent} for who adjusted nothing; null without a
     *     score
     * @param asked how many of the row's questions were asked of this person, who may have joined the panel late
     * @param rated how many of the questions in the row's figure this person rated
     * @param of how many questions are in the row's figure
     */
    public record Cell(
            @Nullable Double independent, @Nullable Double adjusted, int asked, int rated, int of) {

        /** Returns words such as "rated 1 of 2"; empty for who rated all or none. */
        public String coverage() {
            return Matrix.coverage(rated, of);
        }
    }

    /** Returns words such as "rated 1 of 2"; empty for who rated all or none. */
    public static String coverage(int rated, int of) {
        return rated > 0 && rated < of ? "rated %d of %d".formatted(rated, of) : "";
    }

    /**
     * Computes the matrix of a revealed board.
     *
     * @param names of people
     */
    public static Matrix of(RevealedRatings ratings, Revision revision, Function<PersonId, String> names) {
        var columns = ratings.raters().stream()
                .map(rater -> new Column(rater.person(), names.apply(rater.person()), rater.locked()))
                .toList();
        var questions = ratings.counting();
        var competencies = new ArrayList<>(revision.competencies());
        if (questions.stream().anyMatch(q -> q.competency().isEmpty())) {
            competencies.add("");
        }
        int levels = revision.scale().max();
        var rows = competencies.stream()
                .map(name -> row(
                        name,
                        questions.stream()
                                .filter(q -> q.competency().equals(name))
                                .toList(),
                        _ -> 1,
                        columns,
                        levels))
                .toList();
        return new Matrix(columns, rows, row("", questions, RevealedRatings.Question::weight, columns, levels));
    }

    /** Returns a competency's name for people; questions may have none. */
    public static String nameOf(String competency) {
        return competency.isBlank() ? "No competency" : competency;
    }

    private static Row row(
            String name,
            List<RevealedRatings.Question> questions,
            ToIntFunction<RevealedRatings.Question> weight,
            List<Column> columns,
            int levels) {
        var independent = PanelMeans.of(questions, weight, Rating::independent, levels);
        var adjusted = PanelMeans.of(questions, weight, Rating::latest, levels);
        var cells = columns.stream()
                .map(c -> cell(c.person(), questions, independent, adjusted))
                .toList();
        return new Row(name, questions.size(), cells, independent.panel(), adjusted.panel());
    }

    private static Cell cell(
            PersonId person, List<RevealedRatings.Question> questions, PanelMeans independent, PanelMeans adjusted) {
        boolean moved = questions.stream()
                .map(question -> question.ratings().get(person))
                .anyMatch(rating -> rating != null && rating.adjusted() != null);
        return new Cell(
                independent.mean(person),
                // Others' adjusted scores move what a person who left questions out is compared with, not the person.
                moved ? adjusted.mean(person) : independent.mean(person),
                asked(questions, person),
                independent.rated(person),
                independent.questions());
    }

    private static int asked(List<RevealedRatings.Question> questions, PersonId person) {
        return (int) questions.stream()
                .filter(question -> !question.notAskedOf().contains(person))
                .count();
    }
}
