package io.panelboard.review.internal;

import io.panelboard.board.Board;
import io.panelboard.board.BoardCommand;
import io.panelboard.board.BoardContext;
import io.panelboard.board.BoardEvent;
import io.panelboard.board.Recommendation;
import io.panelboard.board.Score;
import io.panelboard.interviews.Seat;
import io.panelboard.people.Person;
import io.panelboard.questions.Question;
import io.panelboard.review.Decision;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;

/** Generates the events of one interview from the first question on, decided by the regular rules of a board. */
final class GeneratedPlay {

    private static final int ASKED = 8;

    private final BoardContext setting;
    private final Random random;
    private final double ability;
    private final List<BoardEvent> events = new ArrayList<>();
    private final int end;
    private Board board;
    private Instant now;

    /** @param ability the candidate's, on the rating scale */
    GeneratedPlay(BoardContext setting, Random random, double ability) {
        this.setting = setting;
        this.random = random;
        this.ability = ability;
        this.board = Board.of(setting, events);
        this.now = setting.interview().startsAt().plusSeconds(90);
        this.end = random.nextInt(100);
    }

    List<BoardEvent> events() {
        return List.copyOf(events);
    }

    /** Returns the time of the last event. */
    Instant now() {
        return now;
    }

    /** Whether the interview gets a decision, as most do. */
    boolean isDecided() {
        return end >= 6;
    }

    /** Plays the interview; a few stop before the lock, a few in the debrief. */
    Board play() {
        List<Question> questions = new ArrayList<>(setting.revision().questions());
        Collections.shuffle(questions, random);
        questions.stream().limit(ASKED).forEach(this::ask);
        if (questions.size() > ASKED && random.nextInt(3) == 0) {
            perform(lead(), new BoardCommand.Skip(questions.get(ASKED).id(), "No time was left."), 20);
        }
        if (end == 0) {
            return board;
        }
        raters().forEach(this::lock);
        perform(lead(), new BoardCommand.Reveal(""), 60);
        adjust(questions.getFirst());
        if (end >= 3) {
            perform(lead(), new BoardCommand.Finish(), 300);
        }
        return board;
    }

    private void ask(Question question) {
        perform(lead(), new BoardCommand.Activate(question.id()), 30);
        for (Seat seat : setting.interview().seats()) {
            Person rater = person(seat);
            if (random.nextInt(3) == 0) {
                perform(rater, new BoardCommand.Note(question.id(), GeneratedNames.evidence(random)), 20);
            }
            perform(rater, new BoardCommand.Rate(question.id(), Score.ofKey(score(rater))), 20);
        }
        now = now.plus(Duration.ofSeconds(120 + random.nextInt(120)));
    }

    /** Draws a score with a leniency that is the same for a rater in all interviews. */
    private int score(Person rater) {
        if (random.nextInt(25) == 0) {
            return 0;
        }
        double leniency = (Math.floorMod(rater.id().value().hashCode(), 7) - 3) * 0.15;
        long level = Math.round(ability + leniency + random.nextGaussian() * 0.7);
        return Math.clamp(level, 1, setting.revision().scale().max());
    }

    private void lock(Seat seat) {
        Person rater = person(seat);
        perform(rater, new BoardCommand.Recommend(recommendation(ability + random.nextGaussian() * 0.5)), 15);
        perform(rater, new BoardCommand.Summarise(GeneratedNames.evidence(random)), 30);
        perform(rater, new BoardCommand.Lock(), 15);
    }

    private void adjust(Question question) {
        if (random.nextInt(3) == 0) {
            int score = 1 + random.nextInt(setting.revision().scale().max());
            perform(
                    lead(),
                    new BoardCommand.Adjust(question.id(), Score.ofKey(score), "The others heard an example I missed."),
                    90);
        }
    }

    private static Recommendation recommendation(double level) {
        if (level > 3.2) {
            return level > 4 ? Recommendation.STRONG_YES : Recommendation.YES;
        }
        return level < 2.2 ? Recommendation.STRONG_NO : Recommendation.NO;
    }

    static Decision.Outcome outcome(double mean) {
        if (mean > 3.2) {
            return mean > 3.5 ? Decision.Outcome.HIRE : Decision.Outcome.FURTHER_INTERVIEW;
        }
        return mean > 3 ? Decision.Outcome.HOLD : Decision.Outcome.NO_HIRE;
    }

    private void perform(Person by, BoardCommand command, int seconds) {
        List<BoardEvent> more = board.decide(by, "generated-" + events.size(), command, now);
        events.addAll(more);
        board = board.after(more);
        now = now.plusSeconds(seconds);
    }

    private Person lead() {
        return person(setting.interview().seats().getFirst());
    }

    private List<Seat> raters() {
        return setting.interview().seats().stream()
                .filter(seat -> seat.kind().counts())
                .toList();
    }

    private Person person(Seat seat) {
        return Objects.requireNonNull(setting.people().get(seat.person()), "everybody with a seat is known");
    }
}
