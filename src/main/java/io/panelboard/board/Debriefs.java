package io.panelboard.board;

import io.panelboard.interviews.Seat;
import io.panelboard.people.PersonId;
import io.panelboard.questions.Question;
import io.panelboard.questions.QuestionId;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Builds the debrief of all cards. Only locked cards of seats that count enter the figures (R5); the aggregate is
 * computed from the independent scores, and the adjusted ones stand beside it (R6).
 */
final class Debriefs {

    private static final int DISCUSS = 2;

    private final BoardContext context;
    private final BoardState state;
    private final Scorecards cards;

    Debriefs(BoardContext context, BoardState state) {
        this.context = context;
        this.state = state;
        this.cards = new Scorecards(context, state);
    }

    BoardView.Debrief of(@Nullable PersonId viewer) {
        var questions = context.revision().questions().stream()
                .filter(question -> state.counts(question.id()))
                .map(question -> question(question, viewer))
                .sorted(Comparator.comparingInt(
                                (BoardView.DebriefQuestion q) -> -BoardView.Figures.spreadOf(q.independent()))
                        .thenComparingInt(BoardView.DebriefQuestion::number))
                .toList();
        return new BoardView.Debrief(
                questions, cards.withCard().stream().map(this::verdict).toList(), state.discussing);
    }

    /** Collects the ratings that count. */
    RevealedRatings ratings(BoardView.Phase phase) {
        List<Seat> counting =
                cards.withCard().stream().filter(seat -> seat.kind().counts()).toList();
        return new RevealedRatings(
                context.interview().id(),
                state.seq,
                phase,
                state.startedAt,
                counting.stream().map(seat -> rater(seat.person())).toList(),
                context.revision().questions().stream()
                        .map(question -> ratings(question, counting))
                        .toList());
    }

    private RevealedRatings.Rater rater(PersonId person) {
        var card = state.read(person);
        return new RevealedRatings.Rater(person, card.lockedAt, card.lockedAt == null ? null : card.recommendation);
    }

    private RevealedRatings.Question ratings(Question question, List<Seat> counting) {
        QuestionId id = question.id();
        var ratings = new HashMap<PersonId, RevealedRatings.Rating>();
        var notAskedOf = new HashSet<PersonId>();
        if (state.counts(id)) {
            for (Seat seat : counting) {
                var card = state.read(seat.person());
                Score score = card.scores.get(id);
                if (score != null && card.lockedAt != null) {
                    var adjusted = card.adjusted.get(id);
                    ratings.put(
                            seat.person(),
                            new RevealedRatings.Rating(score, adjusted == null ? null : adjusted.score()));
                }
                if (!state.isAskedOf(seat.person(), id)) {
                    notAskedOf.add(seat.person());
                }
            }
        }
        return new RevealedRatings.Question(
                id,
                question.competency(),
                question.weight(),
                state.counts(id)
                        ? RevealedRatings.State.ASKED
                        : state.skipped.containsKey(id)
                                ? RevealedRatings.State.SKIPPED
                                : RevealedRatings.State.NOT_REACHED,
                state.spent.getOrDefault(id, Duration.ZERO),
                ratings,
                notAskedOf);
    }

    private BoardView.DebriefQuestion question(Question question, @Nullable PersonId viewer) {
        List<BoardView.Mark> marks = cards.withCard().stream()
                .filter(seat -> seat.kind().counts() || gave(seat.person(), question.id()))
                .map(seat -> mark(seat, question.id(), seat.person().equals(viewer)))
                .toList();
        var independent = figures(marks, BoardView.Mark::independent);
        var adjusted = figures(marks, m -> m.adjusted() == null ? m.independent() : m.adjusted());
        return new BoardView.DebriefQuestion(
                question.id(),
                cards.number(question.id()),
                question.shortTitle(),
                question.competency(),
                marks,
                independent,
                adjusted,
                BoardView.Figures.spreadOf(independent) >= DISCUSS);
    }

    private boolean gave(PersonId person, QuestionId question) {
        var card = state.read(person);
        return isShown(person)
                && (card.scores.containsKey(question)
                        || !card.evidence(question).isBlank());
    }

    private BoardView.Mark mark(Seat seat, QuestionId question, boolean me) {
        var card = state.read(seat.person());
        boolean shown = isShown(seat.person());
        var adjusted = shown ? card.adjusted.get(question) : null;
        return new BoardView.Mark(
                seat.person(),
                context.nameOf(seat.person()),
                me,
                shown && seat.kind().counts(),
                shown ? card.scores.get(question) : null,
                shown ? card.evidence(question) : "",
                adjusted == null ? null : adjusted.score(),
                adjusted == null ? null : adjusted.reason(),
                adjusted == null ? null : adjusted.stamp().at(),
                state.isAskedOf(seat.person(), question),
                cards.left(seat.person()));
    }

    /**
     * Whether the card's entries are shown: after the reveal only those of locked cards; with a broken seal all of
     * them.
     */
    private boolean isShown(PersonId person) {
        return state.revealed == null || state.isLocked(person);
    }

    private BoardView.Verdict verdict(Seat seat) {
        var card = state.read(seat.person());
        boolean shown = isShown(seat.person());
        var adjusted = shown ? card.recommendationAdjusted : null;
        return new BoardView.Verdict(
                seat.person(),
                context.nameOf(seat.person()),
                seat.kind(),
                card.lockedAt != null,
                card.lockedAt,
                shown ? card.recommendation : null,
                shown ? card.summary() : "",
                adjusted == null ? null : adjusted.recommendation(),
                adjusted == null ? null : adjusted.reason(),
                adjusted == null ? null : adjusted.stamp().at(),
                cards.left(seat.person()));
    }

    /** Computes mean and range of the levels that count; "not assessed" and "no rating" are no levels. */
    static BoardView.@Nullable Figures figures(
            List<BoardView.Mark> marks, Function<BoardView.Mark, @Nullable Score> score) {
        IntSummaryStatistics levels = marks.stream()
                .filter(BoardView.Mark::counts)
                .map(score)
                .filter(Score.Rated.class::isInstance)
                .mapToInt(s -> ((Score.Rated) s).level())
                .summaryStatistics();
        return levels.getCount() == 0
                ? null
                : new BoardView.Figures((int) levels.getCount(), levels.getAverage(), levels.getMin(), levels.getMax());
    }
}
