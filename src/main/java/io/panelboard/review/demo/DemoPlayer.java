package io.panelboard.review.demo;

import io.panelboard.board.BoardCommand;
import io.panelboard.board.Boards;
import io.panelboard.board.Score;
import io.panelboard.interviews.Interview;
import io.panelboard.people.Person;
import io.panelboard.questions.QuestionId;
import io.panelboard.questions.Revision;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;

/**
 * Plays one interview of the demo on its board. A second play would write over what people have changed since.
 */
final class DemoPlayer {

    private static final Duration STEP = Duration.ofSeconds(20);

    private final Boards boards;
    private final Interview interview;
    private final Revision revision;
    private final Map<String, Person> people;
    private Instant now;
    private int commands;

    DemoPlayer(Boards boards, Interview interview, Revision revision, Map<String, Person> people) {
        this.boards = boards;
        this.interview = interview;
        this.revision = revision;
        this.people = people;
        this.now = interview.startsAt().plus(Duration.ofMinutes(2));
    }

    /** Plays all of it and returns the time of the last command. */
    Instant play(DemoScript.Play play) {
        play.turns().forEach(this::turn);
        play.cards().forEach(this::card);
        if (play.reveal()) {
            perform("lead", new BoardCommand.Reveal(""));
        }
        play.adjusted().forEach(a -> {
            now = now.plus(Duration.ofMinutes(3));
            perform(a.by(), new BoardCommand.Adjust(question(a.question()), Score.ofKey(a.score()), a.reason()));
        });
        if (play.finish()) {
            perform("lead", new BoardCommand.Finish());
        }
        return now;
    }

    private void turn(DemoScript.Turn turn) {
        if (turn.skip() != null) {
            perform("lead", new BoardCommand.Skip(question(turn.skip()), turn.reason()));
            return;
        }
        QuestionId asked = question(Objects.requireNonNull(turn.ask(), "a turn asks or skips a question"));
        Instant until = now.plus(Duration.ofMinutes(turn.minutes()));
        perform("lead", new BoardCommand.Activate(asked));
        turn.answers().forEach((who, answer) -> answer(who, asked, answer));
        now = now.isAfter(until) ? now : until;
    }

    private void answer(String who, QuestionId question, DemoScript.Answer answer) {
        if (!answer.evidence().isEmpty()) {
            perform(who, new BoardCommand.Note(question, answer.evidence()));
        }
        if (answer.score() != null) {
            perform(who, new BoardCommand.Rate(question, Score.ofKey(answer.score())));
        }
    }

    private void card(String who, DemoScript.Card card) {
        perform(who, new BoardCommand.Recommend(card.recommend()));
        perform(who, new BoardCommand.Summarise(card.summary()));
        perform(who, new BoardCommand.Lock());
    }

    private void perform(String who, BoardCommand command) {
        Person by = Objects.requireNonNull(people.get(who), who);
        String id = "demo-" + commands++;
        DemoClock.at(now, () -> boards.perform(interview.id(), by, id, command));
        now = now.plus(STEP);
    }

    private QuestionId question(int place) {
        return revision.questions().get(place - 1).id();
    }
}
