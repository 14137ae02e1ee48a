package io.panelboard.board;

import io.panelboard.people.Person;
import io.panelboard.people.PersonId;
import io.panelboard.questions.QuestionId;
import java.util.List;
import java.util.Set;
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
                Tuple.of(5, panelChanges()),
                Tuple.of(1, Arbitraries.just(new BoardCommand.TakeBack())),
                Tuple.of(1, Arbitraries.just(new BoardCommand.Finish()))));
    }

    /** Any clicks in interviews that may end early. */
    static Arbitrary<List<Click>> endingEarly() {
        return clicks(Arbitraries.frequencyOf(
                Tuple.of(4, activations()),
                Tuple.of(12, writing()),
                Tuple.of(3, Arbitraries.just(new BoardCommand.Lock())),
                Tuple.of(1, reasons().map(BoardCommand.Reveal::new)),
                Tuple.of(1, reasons().map(BoardCommand.BreakSeal::new)),
                Tuple.of(4, panelChanges()),
                Tuple.of(
                        1,
                        Combinators.combine(Arbitraries.of(EarlyEnd.class), reasons())
                                .as(BoardCommand.End::new))));
    }

    /** Clicks without a reveal. */
    static Arbitrary<List<Click>> beforeReveal() {
        return clicks(Arbitraries.frequencyOf(
                Tuple.of(4, activations()),
                Tuple.of(14, writing()),
                Tuple.of(1, skips()),
                Tuple.of(3, Arbitraries.just(new BoardCommand.Lock())),
                Tuple.of(1, Arbitraries.just(new BoardCommand.Remind())),
                Tuple.of(5, panelChanges()),
                Tuple.of(1, Arbitraries.just(new BoardCommand.TakeBack())),
                Tuple.of(1, reasons().map(BoardCommand.BreakSeal::new))));
    }

    static Script play(List<Click> clicks) {
        var script = new Script();
        clicks.forEach(click -> script.tries(click.by(), click.command()));
        return script;
    }

    private static Arbitrary<List<Click>> clicks(Arbitrary<? extends BoardCommand> commands) {
        // The lead and the manager click more often than chance, or most histories would never begin or change.
        Arbitrary<Person> people = Arbitraries.frequencyOf(
                Tuple.of(2, Arbitraries.just(BoardFixture.LEAD)),
                Tuple.of(1, Arbitraries.just(BoardFixture.MANAGER)),
                Tuple.of(3, Arbitraries.of(BoardFixture.EVERYBODY)));
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
        return Arbitraries.oneOf(
                Combinators.combine(questions(), scores(), reasons()).as(BoardCommand.Adjust::new),
                Combinators.combine(Arbitraries.of(Recommendation.class), reasons())
                        .as(BoardCommand.AdjustRecommendation::new));
    }

    /** The manager has no seat in these histories, so that their broken seal is always one from outside. */
    private static Arbitrary<BoardCommand> panelChanges() {
        Arbitrary<PersonId> people = Arbitraries.of(BoardFixture.EVERYBODY)
                .filter(person -> !person.equals(BoardFixture.MANAGER))
                .map(Person::id);
        return Arbitraries.oneOf(
                Combinators.combine(people, reasons()).as(BoardCommand.HandOver::new),
                Combinators.combine(people, reasons()).as(BoardCommand.ReleaseSeat::new),
                Combinators.combine(people, reasons())
                        .as((person, reason) -> new BoardCommand.AddPanelist(person, Set.of(), reason)));
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
