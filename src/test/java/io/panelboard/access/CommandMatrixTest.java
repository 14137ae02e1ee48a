package io.panelboard.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.panelboard.access.Stage.State;
import io.panelboard.board.BoardCommand;
import io.panelboard.board.BoardEvent;
import io.panelboard.board.Boards;
import io.panelboard.board.EarlyEnd;
import io.panelboard.board.Recommendation;
import io.panelboard.board.Score;
import io.panelboard.board.internal.BoardStore;
import io.panelboard.interviews.Interview;
import io.panelboard.people.Person;
import io.panelboard.people.PersonId;
import io.panelboard.shared.Ids;
import io.panelboard.shared.NotAllowed;
import io.panelboard.shared.RuleViolation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/** Every command of a board, and every way to look at one, by everybody, in every state (R2 to R9). */
@WholeApplication
@TestPropertySource(properties = "test.own=an application of its own, for it gets hundreds of interviews")
class CommandMatrixTest {

    /**
     * Who may ever ask it, and in which states the answer is yes. Whoever is not named is told that they may not,
     * whatever the state; who is named and finds no "yes" is told why not now. L is the Lead, P a panelist, O an
     * observer, S a hiring manager with a panelist's seat, M one without a seat.
     */
    private static final String TABLE = """
            asks                 who   PLANNED LIVE MY_CARD_LOCKED ALL_LOCKED REVEALED FINISHED DECIDED CANCELLED ERASED ENDED
            Activate             L     yes     yes  yes            yes        -        -        -       -         -      -
            Skip                 L     yes     yes  yes            yes        -        -        -       -         -      -
            Rate                 LPOS  -       yes  -              -          -        -        -       -         -      -
            Note                 LPOS  yes     yes  -              -          -        -        -       -         -      -
            Recommend            LPOS  yes     yes  -              -          -        -        -       -         -      -
            Summarise            LPOS  yes     yes  -              -          -        -        -       -         -      -
            Lock                 LPOS  -       yes  yes            yes        yes      -        yes     -         -      -
            Reveal               L     -       yes  yes            yes        yes      -        yes     -         -      -
            BreakSeal            M     yes     yes  yes            yes        -        -        -       -         -      -
            Remind               SM    -       yes  yes            -          -        -        -       -         -      -
            Adjust               LPS   -       -    -              -          yes      -        -       -         -      -
            Discuss              L     -       -    -              -          yes      -        yes     -         -      -
            Finish               L     -       -    -              -          yes      -        yes     -         -      -
            TakeBack             L     -       -    -              -          -        -        -       -         -      -
            HandOver             LSM   -       yes  yes            yes        yes      -        yes     -         -      -
            ReleaseSeat          SM    -       yes  yes            yes        -        -        -       -         -      -
            AddPanelist          SM    -       yes  yes            yes        -        -        -       -         -      -
            End                  LSM   yes     yes  yes            yes        -        -        -       -         -      -
            AdjustRecommendation LPS   -       -    -              -          yes      -        -       -         -      -
            setting              LPOSM yes     yes  yes            yes        yes      yes      yes     yes       yes    yes
            inJob                LPOSM yes     yes  yes            yes        yes      yes      yes     yes       yes    yes
            view                 LPOSM yes     yes  yes            yes        yes      yes      yes     yes       yes    yes
            glance               LPOSM yes     yes  yes            yes        yes      yes      yes     yes       yes    yes
            watch                LPOSM yes     yes  yes            yes        yes      yes      yes     yes       yes    yes
            status               LPOSM yes     yes  yes            yes        yes      yes      yes     yes       yes    yes
            addable              SM    yes     yes  yes            yes        yes      yes      yes     yes       yes    yes
            """;

    private enum Answer {
        YES,
        NOT_NOW,
        NOT_ALLOWED
    }

    @Autowired
    private Boards boards;

    @Autowired
    private BoardStore store;

    @Autowired
    private Company company;

    @Autowired
    private Stage stage;

    private record Deed(String name, Asking asking) {}

    @FunctionalInterface
    private interface Asking {
        void ask(Interview interview, Person by);
    }

    @Test
    void everybodyGetsTheAnswerThatTheTableSays() {
        var wrong = new ArrayList<String>();
        var table = Table.of(TABLE);
        List<Deed> deeds = deeds();
        assertThat(deeds).extracting(Deed::name).containsExactlyInAnyOrderElementsOf(table.rows());
        int cells = 0;
        int untouched = 0;
        for (State state : State.values()) {
            for (Viewer viewer : Viewer.values()) {
                Interview interview = stage.at(state, viewer);
                for (Deed deed : deeds) {
                    List<BoardEvent> before = store.load(interview.id());
                    Answer expected = expected(table, deed.name(), viewer, state);
                    Answer answer = answer(deed, interview, company.before(interview, viewer));
                    boolean same = store.load(interview.id()).equals(before);
                    String cell = deed.name() + " by " + viewer + " when " + state;
                    if (answer != expected) {
                        wrong.add(cell + ": " + answer + " instead of " + expected);
                    }
                    if (answer != Answer.YES) {
                        untouched++;
                        if (!same) {
                            wrong.add(cell + ": refused, and yet the stored board is another one");
                        }
                    }
                    cells++;
                    if (!same) {
                        interview = stage.at(state, viewer);
                    }
                }
            }
        }
        System.out.printf(
                "Commands and views x viewers x states: %d x %d x %d = %d checked, %d refused and the board untouched%n",
                deeds.size(), Viewer.values().length, State.values().length, cells, untouched);
        assertThat(wrong).isEmpty();
    }

    /** One of each command; a new kind of command needs its own here and its line above. */
    private Map<Class<? extends BoardCommand>, BoardCommand> commands() {
        return List.<BoardCommand>of(
                        new BoardCommand.Activate(Company.SECOND),
                        new BoardCommand.Skip(Company.SECOND, "No time"),
                        new BoardCommand.Rate(Company.FIRST, new Score.Rated(5)),
                        new BoardCommand.Note(Company.FIRST, "Told of a project"),
                        new BoardCommand.Recommend(Recommendation.NO),
                        new BoardCommand.Summarise("Sound"),
                        new BoardCommand.Lock(),
                        new BoardCommand.Reveal("Time was up"),
                        new BoardCommand.BreakSeal("The offer expires"),
                        new BoardCommand.Remind(),
                        new BoardCommand.Adjust(Company.FIRST, new Score.Rated(4), "I misheard"),
                        new BoardCommand.AdjustRecommendation(Recommendation.YES, "I misheard"),
                        new BoardCommand.Discuss(Company.FIRST),
                        new BoardCommand.Finish(),
                        new BoardCommand.TakeBack(),
                        new BoardCommand.HandOver(idOf(Viewer.SEATED_MANAGER), "Ill"),
                        new BoardCommand.ReleaseSeat(idOf(Viewer.OBSERVER), "Ill"),
                        new BoardCommand.AddPanelist(idOf(Viewer.OTHER_PANELIST), Set.of(), "Somebody is ill"),
                        new BoardCommand.End(EarlyEnd.TECHNICAL_FAILURE, "No network"))
                .stream()
                .collect(Collectors.toMap(BoardCommand::getClass, command -> command));
    }

    private PersonId idOf(Viewer viewer) {
        return company.stored(viewer).id();
    }

    private List<Deed> deeds() {
        var commands = commands();
        var deeds = new ArrayList<Deed>();
        for (Class<?> kind : BoardCommand.class.getPermittedSubclasses()) {
            BoardCommand command = known(commands.get(kind), kind.getSimpleName());
            deeds.add(new Deed(
                    kind.getSimpleName(),
                    (interview, by) -> boards.perform(interview.id(), by, Ids.random(), command)));
        }
        var looks = new HashMap<String, Asking>();
        looks.put("setting", (interview, by) -> boards.setting(interview.id(), by));
        looks.put("inJob", (interview, by) -> boards.inJob(interview.id(), by));
        looks.put("view", (interview, by) -> boards.view(interview.id(), by));
        looks.put("glance", (interview, by) -> boards.glance(interview.id(), by));
        looks.put("addable", (interview, by) -> boards.addable(interview.id(), by));
        looks.put("status", (interview, by) -> boards.status(interview.id(), by));
        looks.put(
                "watch",
                (interview, by) -> boards.watch(interview.id(), by, view -> {}).close());
        Arrays.stream(Boards.class.getDeclaredMethods())
                .filter(method -> List.of(method.getParameterTypes()).contains(Person.class))
                .map(method -> method.getName())
                .filter(name -> !name.equals("perform"))
                .forEach(name -> {
                    Asking asking = known(looks.get(name), "Boards." + name);
                    deeds.add(new Deed(name, asking));
                });
        return deeds;
    }

    private static <T> T known(@Nullable T example, String what) {
        return Objects.requireNonNull(example, what + " is new here: it needs an example and a line in the table");
    }

    private static Answer expected(Table table, String deed, Viewer viewer, State state) {
        Viewer known = state == State.ERASED ? viewer.onceForgotten() : viewer;
        if (known.letter == '-' || table.cell(deed, "who").indexOf(known.letter) < 0) {
            return Answer.NOT_ALLOWED;
        }
        return table.cell(deed, state.name()).equals("yes") ? Answer.YES : Answer.NOT_NOW;
    }

    private static Answer answer(Deed deed, Interview interview, Person by) {
        try {
            deed.asking().ask(interview, by);
            return Answer.YES;
        } catch (NotAllowed notAllowed) {
            return Answer.NOT_ALLOWED;
        } catch (RuleViolation refused) {
            return Answer.NOT_NOW;
        }
    }
}
