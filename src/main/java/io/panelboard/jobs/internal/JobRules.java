package io.panelboard.jobs.internal;

import io.panelboard.jobs.Criterion;
import io.panelboard.jobs.Job;
import io.panelboard.jobs.Round;
import io.panelboard.people.Person;
import io.panelboard.people.PersonId;
import io.panelboard.people.Role;
import io.panelboard.questions.Revision;
import io.panelboard.shared.Folding;
import io.panelboard.shared.RuleViolation;
import io.panelboard.shared.Texts;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Validates the details of a job, without a database: each violation names the field it belongs to. */
final class JobRules {

    private static final int LONGEST = 200;
    private static final int SHORTEST_ROUND = 5;
    private static final int LONGEST_ROUND = 480;

    private JobRules() {}

    /**
     * Returns the details as they are stored: without surrounding space, each competency spelled once.
     *
     * @param before the job's details so far, of which everybody may stay; null for a new job
     * @param people the persons that the details name, as far as they exist
     * @param revisions finds the revision that a round asks: the pinned one, else the set's latest; null if none is
     *     published
     */
    static Job.Details checked(
            Job.Details asked,
            Job.@Nullable Details before,
            Map<PersonId, Person> people,
            Function<Round, @Nullable Revision> revisions) {
        String title = Texts.required("title", "A title", asked.title(), LONGEST);
        String level = Texts.atMost("level", "The level", asked.level(), LONGEST);
        String place = Texts.atMost("place", "The place", asked.place(), LONGEST);
        List<PersonId> managers = managers(asked.managers(), before == null ? List.of() : before.managers(), people);
        PersonId recruiter = asked.recruiter();
        if (recruiter != null && (before == null || !recruiter.equals(before.recruiter()))) {
            requireManager("recruiter", people.get(recruiter));
        }
        return new Job.Details(
                title,
                level,
                place,
                managers,
                recruiter,
                criteria(asked.criteria()),
                rounds(asked.rounds(), seated(before), people, revisions));
    }

    /**
     * Returns the hiring managers, each once. Who works on the job already stays, also when they have left since.
     *
     * @param known the job's hiring managers so far
     */
    static List<PersonId> managers(List<PersonId> asked, List<PersonId> known, Map<PersonId, Person> people) {
        List<PersonId> managers = asked.stream().distinct().toList();
        if (managers.isEmpty()) {
            throw new RuleViolation("managers", JobsViolation.MANAGER_MISSING);
        }
        if (managers.size() > known.size()) {
            requireAtMost("managers", "hiring managers", managers, Job.MOST_MANAGERS);
        }
        managers.stream()
                .filter(manager -> !known.contains(manager))
                .forEach(manager -> requireManager("managers", people.get(manager)));
        return managers;
    }

    private static List<Criterion> criteria(List<Criterion> asked) {
        requireAtMost("criteria", "competencies", asked, Job.MOST_CRITERIA);
        var names = new HashSet<String>();
        return asked.stream()
                .map(criterion -> {
                    String name =
                            Texts.required("criteria", "The name of a competency", criterion.competency(), LONGEST);
                    if (!names.add(Folding.key(name))) {
                        throw new RuleViolation("criteria", JobsViolation.COMPETENCY_TWICE, name);
                    }
                    if (criterion.weight() < 0 || criterion.weight() > Criterion.HEAVIEST) {
                        throw new RuleViolation(
                                "criteria",
                                JobsViolation.WEIGHT_OUT_OF_RANGE,
                                name,
                                Criterion.HEAVIEST,
                                criterion.weight());
                    }
                    Double bar = criterion.bar();
                    if (bar != null && !(bar >= 1 && bar <= Criterion.HIGHEST_BAR)) {
                        throw new RuleViolation(
                                "criteria", JobsViolation.BAR_OUT_OF_RANGE, name, Criterion.HIGHEST_BAR);
                    }
                    return new Criterion(name, criterion.weight(), bar);
                })
                .toList();
    }

    /** Returns everybody who may take a seat so far. */
    private static Set<PersonId> seated(Job.@Nullable Details before) {
        return before == null
                ? Set.of()
                : before.rounds().stream()
                        .flatMap(round -> round.people().stream())
                        .collect(Collectors.toSet());
    }

    private static List<Round> rounds(
            List<Round> asked,
            Set<PersonId> seated,
            Map<PersonId, Person> people,
            Function<Round, @Nullable Revision> revisions) {
        requireAtMost("rounds", "rounds", asked, Job.MOST_ROUNDS);
        var names = new HashSet<String>();
        return asked.stream()
                .map(round -> {
                    String name = Texts.required("rounds", "The name of a round", round.name(), LONGEST);
                    if (!names.add(Folding.key(name))) {
                        throw new RuleViolation("rounds", JobsViolation.ROUND_TWICE, name);
                    }
                    return checked(round, name, seated, people, revisions.apply(round));
                })
                .toList();
    }

    private static Round checked(
            Round round, String name, Set<PersonId> seated, Map<PersonId, Person> people, @Nullable Revision revision) {
        if (revision == null) {
            throw new RuleViolation("rounds", JobsViolation.QUESTION_SET_GONE, name);
        }
        if (round.minutes() < SHORTEST_ROUND || round.minutes() > LONGEST_ROUND) {
            throw new RuleViolation(
                    "rounds", JobsViolation.MINUTES_OUT_OF_RANGE, name, SHORTEST_ROUND, LONGEST_ROUND, round.minutes());
        }
        if (round.panelists() < 1 || round.panelists() > Round.MOST_PANELISTS) {
            throw new RuleViolation(
                    "rounds", JobsViolation.PANELISTS_OUT_OF_RANGE, name, Round.MOST_PANELISTS, round.panelists());
        }
        List<PersonId> named = round.people().stream().distinct().toList();
        for (PersonId id : named) {
            Person person = people.get(id);
            if (seated.contains(id)) {
                continue;
            }
            if (person == null || !person.has(Role.INTERVIEWER)) {
                throw new RuleViolation("rounds", JobsViolation.NOT_AN_INTERVIEWER, name, Person.nameOf(person));
            }
        }
        Map<String, String> known = revision.competencies().stream()
                .collect(Collectors.toMap(Folding::key, Function.identity(), (first, _) -> first));
        List<List<String>> focus = round.focus().stream()
                .limit(round.panelists())
                .map(seat -> seat.stream()
                        .map(c -> spelled(c, known, name))
                        .distinct()
                        .toList())
                .toList();
        return new Round(
                round.id(), name, round.set(), round.pinned(), round.minutes(), round.panelists(), named, focus);
    }

    private static String spelled(String competency, Map<String, String> known, String round) {
        String spelling = known.get(Folding.key(competency));
        if (spelling == null) {
            throw new RuleViolation("rounds", JobsViolation.FOCUS_UNKNOWN, round, competency);
        }
        return spelling;
    }

    private static void requireManager(String field, @Nullable Person person) {
        if (person == null || !person.has(Role.HIRING_MANAGER)) {
            throw new RuleViolation(field, JobsViolation.NOT_A_MANAGER, Person.nameOf(person));
        }
    }

    private static void requireAtMost(String field, String what, Collection<?> given, int most) {
        if (given.size() > most) {
            throw new RuleViolation(field, JobsViolation.TOO_MANY, most, what, given.size());
        }
    }
}
