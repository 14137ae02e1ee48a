package io.panelboard.review.internal;

import io.panelboard.board.BoardCommand;
import io.panelboard.board.Boards;
import io.panelboard.board.Recommendation;
import io.panelboard.board.Score;
import io.panelboard.candidates.Applicants;
import io.panelboard.interviews.Interview;
import io.panelboard.interviews.Interviews;
import io.panelboard.interviews.KnownPeople;
import io.panelboard.interviews.Seat;
import io.panelboard.people.Person;
import io.panelboard.people.PersonId;
import io.panelboard.people.Role;
import io.panelboard.questions.Question;
import io.panelboard.questions.QuestionId;
import io.panelboard.questions.QuestionSets;
import io.panelboard.questions.RatingScale;
import io.panelboard.questions.Section;
import io.panelboard.shared.Ids;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.springframework.context.ApplicationContext;

/** Plays an interview of a panel of any size through the real services, up to the reveal. */
public final class PlayedPanel {

    private static final List<Recommendation> RECOMMENDATIONS =
            List.of(Recommendation.STRONG_NO, Recommendation.NO, Recommendation.YES, Recommendation.STRONG_YES);

    private final ApplicationContext context;
    public final Person manager;
    public final List<Person> people;
    public final List<Question> questions;
    public final Interview interview;

    /**
     * Plays it: everybody gives every level in turn, with evidence, and locks.
     *
     * @param names of the people, the Lead first
     * @param evidence by the number of the person, from 0; may be empty
     */
    public PlayedPanel(
            ApplicationContext context,
            String candidate,
            List<String> names,
            List<Question> questions,
            IntFunction<String> evidence) {
        this(context, candidate, names, questions, RatingScale.FIVE, evidence);
    }

    /** Plays it on another scale. */
    public PlayedPanel(
            ApplicationContext context,
            String candidate,
            List<String> names,
            List<Question> questions,
            RatingScale scale,
            IntFunction<String> evidence) {
        this.context = context;
        this.questions = List.copyOf(questions);
        var known = context.getBean(KnownPeople.class);
        manager = known.add("Mia Manager", Role.HIRING_MANAGER);
        var admin = known.add("Ada Admin", Role.ADMINISTRATOR);
        people = IntStream.range(0, names.size())
                .mapToObj(n -> known.add(person(n + 1, names.get(n))))
                .toList();
        var sets = context.getBean(QuestionSets.class);
        var set = sets.create(
                admin, "Set of " + names.size(), "Engineer", "Senior", scale, List.of(Section.of("All", questions)));
        var revision = sets.publish(admin, set.id(), "");
        var applicant = Applicants.in(context).add(manager, candidate, Ids.random() + "@demo.test", "Senior engineer");
        var seats = new ArrayList<Seat>();
        people.forEach(person -> seats.add(
                new Seat(person.id(), seats.isEmpty() ? Seat.Kind.LEAD : Seat.Kind.PANELIST, Set.<String>of())));
        interview = context.getBean(Interviews.class)
                .plan(
                        manager,
                        new Interviews.Plan(
                                applicant.application().id(),
                                null,
                                revision.id(),
                                ReviewContext.NOW.atZone(manager.zone()).toLocalDateTime(),
                                manager.zone(),
                                60,
                                seats));
        play(scale.max(), evidence);
    }

    /** Makes a person whose address does not depend on the name, which another one may have, too. */
    private static Person person(int number, String name) {
        String id = Ids.random();
        return new Person(
                new PersonId(id),
                "nr%d.%s@demo.test".formatted(number, id.substring(0, 4)),
                name,
                ZoneId.of("Europe/Berlin"),
                Set.of(Role.INTERVIEWER),
                true);
    }

    /** Makes questions of three competencies in turn. */
    public static List<Question> questions(int count, String prompt) {
        return IntStream.range(0, count)
                .mapToObj(n -> new Question(
                        new QuestionId("q" + n),
                        "About " + n,
                        prompt,
                        "",
                        List.of(),
                        List.of("Craft", "Ownership", "Communication").get(n % 3),
                        5,
                        10,
                        Map.of(1, "Cannot say", 3, "Says how", 5, "Says how, when and why")))
                .toList();
    }

    public void does(Person by, BoardCommand command) {
        context.getBean(Boards.class).perform(interview.id(), by, Ids.random(), command);
    }

    private void play(int levels, IntFunction<String> evidence) {
        Person lead = people.getFirst();
        questions.forEach(question -> does(lead, new BoardCommand.Activate(question.id())));
        for (int person = 0; person < people.size(); person++) {
            Person by = people.get(person);
            int level = person;
            String words = evidence.apply(person);
            for (Question question : questions) {
                level = level % levels + 1;
                does(by, new BoardCommand.Rate(question.id(), Score.ofKey(level)));
                if (!words.isEmpty()) {
                    does(by, new BoardCommand.Note(question.id(), words));
                }
            }
            does(by, new BoardCommand.Recommend(RECOMMENDATIONS.get(person % RECOMMENDATIONS.size())));
            does(by, new BoardCommand.Summarise(words));
            does(by, new BoardCommand.Lock());
        }
        does(lead, new BoardCommand.Reveal(""));
    }
}
