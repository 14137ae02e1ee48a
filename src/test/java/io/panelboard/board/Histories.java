package io.panelboard.board;

import io.panelboard.people.Person;
import io.panelboard.questions.QuestionId;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Generates what a panel might click, in any order, allowed or not. */
final class Histories {

    private Histories() {}

    record Click(Person by, BoardCommand command) {}

    /** Any clicks, with a bias towards those that get an interview going. */
    static Arbitrary<List<Click>> any() {
        return clicks(Arbitraries.frequencyOf(
                Tuple.of(5, activations()),
                Tuple.of(12, writing()),
                Tuple.of(1, skips()),
                Tuple.of(5, Arbitraries.just(new BoardCommand.Lock())),
                Tuple.of(1, reasons().map(BoardCommand.Reveal::new)),
                Tuple.of(1, reasons().map(BoardCommand.BreakSeal::new)),
                Tuple.of(1, Arbitraries.just(new BoardCommand.Remind())),
                Tuple.of(3, adjustments()),
                Tuple.of(2, questions().map(BoardCommand.Discuss::new)),
                Tuple.of(1, Arbitraries.just(new BoardCommand.Finish()))));
    }

    /** Clicks without a reveal. */
    static Arbitrary<List<Click>> beforeReveal() {
        return clicks(Arbitraries.frequencyOf(
                Tuple.of(4, activations()),
                Tuple.of(14, writing()),
                Tuple.of(1, skips()),
                Tuple.of(3, Arbitraries.just(new BoardCommand.Lock())),
                Tuple.of(1, Arbitraries.just(new BoardCommand.Remind())),
                Tuple.of(1, reasons().map(BoardCommand.BreakSeal::new))));
    }

    static Script play(List<Click> clicks) {
        var script = new Script();
        clicks.forEach(click -> script.tries(click.by(), click.command()));
        return script;
    }

    private static Arbitrary<List<Click>> clicks(Arbitrary<? extends BoardCommand> commands) {
        // The lead clicks more often than chance, or most histories would never begin.
        Arbitrary<Person> people = Arbitraries.frequencyOf(
                Tuple.of(2, Arbitraries.just(BoardFixture.LEAD)), Tuple.of(3, Arbitraries.of(BoardFixture.EVERYBODY)));
        return Combinators.combine(people, commands)
                .as((person, command) -> new Click(person, command))
                .list()
                .ofMaxSize(80);
    }

    private static Arbitrary<BoardCommand> activations() {
        return questions().map(BoardCommand.Activate::new);
    }

    private static Arbitrary<BoardCommand> skips() {
        return Combinators.combine(questions(), reasons()).as(BoardCommand.Skip::new);
    }

    private static Arbitrary<BoardCommand> adjustments() {
        return Combinators.combine(questions(), scores(), reasons()).as(BoardCommand.Adjust::new);
    }

    private static Arbitrary<BoardCommand> writing() {
        return Arbitraries.oneOf(
                Combinators.combine(questions(), scores().injectNull(0.1)).as(BoardCommand.Rate::new),
                Combinators.combine(questions(), texts()).as(BoardCommand.Note::new),
                Arbitraries.of(Recommendation.class).map(BoardCommand.Recommend::new),
                texts().map(BoardCommand.Summarise::new));
    }

    private static Arbitrary<QuestionId> questions() {
        return Arbitraries.of(BoardFixture.QUESTIONS);
    }

    private static Arbitrary<Score> scores() {
        return Arbitraries.integers().between(0, 5).map(Score::ofKey);
    }

    private static Arbitrary<String> texts() {
        return Arbitraries.strings().alpha().ofMinLength(1).ofMaxLength(12);
    }

    private static Arbitrary<String> reasons() {
        return Arbitraries.of("", "because", "time was short");
    }
}
