package io.panelboard.review.internal;

import io.panelboard.board.Board;
import io.panelboard.board.BoardContext;
import io.panelboard.board.demo.PlayedBoards;
import io.panelboard.candidates.Applicant;
import io.panelboard.candidates.Applicants;
import io.panelboard.candidates.Applications;
import io.panelboard.candidates.Candidates;
import io.panelboard.interviews.Interview;
import io.panelboard.interviews.InterviewChanged;
import io.panelboard.interviews.Interviews;
import io.panelboard.interviews.Seat;
import io.panelboard.jobs.Jobs;
import io.panelboard.people.Person;
import io.panelboard.people.PersonId;
import io.panelboard.questions.Revision;
import io.panelboard.review.PanelResults;
import io.panelboard.review.demo.DemoClock;
import io.panelboard.review.demo.DemoInterviews;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Generates candidates with their interviews, deterministically. Candidates and plans go through their services; a
 * board is decided in memory by the regular rules and stored in one write, and so are its result and its decision.
 */
@Component
@Profile("demo")
class InterviewGenerator {

    /** Limits the days over which interviews are spread; the last {@link #AHEAD} of them are in the future. */
    private static final int DAYS = 760;

    private static final int AHEAD = 30;

    private final Candidates candidates;
    private final Applicants applicants;
    private final Interviews interviews;
    private final PlayedBoards boards;
    private final PanelResultStore results;
    private final DecisionStore decisions;
    private final InterviewIndex index;
    private final Clock clock;

    InterviewGenerator(
            Candidates candidates,
            Applications applications,
            Jobs jobs,
            Interviews interviews,
            PlayedBoards boards,
            PanelResultStore results,
            DecisionStore decisions,
            InterviewIndex index,
            Clock clock) {
        this.candidates = candidates;
        this.applicants = new Applicants(applications, jobs);
        this.interviews = interviews;
        this.boards = boards;
        this.results = results;
        this.decisions = decisions;
        this.index = index;
        this.clock = clock;
    }

    /**
     * Holds what interviews are generated from.
     *
     * @param total the number of interviews to generate
     */
    record Cast(Person manager, List<Person> interviewers, Revision revision, int total) {}

    /** Returns the number of candidates for this number of interviews: every fourth has a second round. */
    static int candidates(int interviews) {
        return interviews - interviews / 5;
    }

    /** Adds the candidate with this number, from 0, and their interviews; an existing one is left unchanged. */
    void add(Cast cast, int number) {
        String email = "generated-%05d@demo.test".formatted(number + 1);
        if (candidates.byEmail(email).isPresent()) {
            return;
        }
        var random = new Random(number * 31L + 7);
        Instant first = start(cast, number, random);
        Instant added = first.minus(Duration.ofDays(9));
        Applicant applicant = DemoClock.at(
                added.isBefore(clock.instant()) ? added : clock.instant(),
                () -> applicants.add(
                        cast.manager(), GeneratedNames.candidate(random), email, GeneratedNames.role(number)));
        double ability = 3.2 + random.nextGaussian() * 0.7;
        interview(cast, applicant, first, ability, random);
        if (number % 4 == 3) {
            interview(cast, applicant, first.plus(Duration.ofDays(6)), ability, random);
        }
    }

    private Instant start(Cast cast, int number, Random random) {
        long minutes = Duration.ofDays(DAYS).toMinutes() * number / Math.max(1, candidates(cast.total()));
        return DemoInterviews.nextQuarter(clock.instant())
                .plus(Duration.ofDays(AHEAD))
                .minus(Duration.ofMinutes(minutes / 15 * 15 + 15L * random.nextInt(8)));
    }

    private void interview(Cast cast, Applicant applicant, Instant start, double ability, Random random) {
        Instant planned = start.isBefore(clock.instant()) ? start.minus(Duration.ofDays(3)) : clock.instant();
        Interview interview = DemoClock.at(
                planned,
                () -> interviews.plan(
                        cast.manager(),
                        new Interviews.Plan(
                                applicant.application().id(),
                                null,
                                cast.revision().id(),
                                start.atZone(cast.manager().zone()).toLocalDateTime(),
                                cast.manager().zone(),
                                60,
                                seats(cast, random))));
        if (random.nextInt(33) == 0) {
            DemoClock.at(
                    planned,
                    () -> interviews.cancel(cast.manager(), interview.id(), "The candidate found another position."));
            return;
        }
        if (interview.endsAt().isBefore(clock.instant())) {
            hold(cast, applicant, interview, ability, random);
        }
    }

    private static List<Seat> seats(Cast cast, Random random) {
        var people = new ArrayList<>(cast.interviewers());
        Collections.shuffle(people, random);
        int raters = Math.min(people.size(), 2 + random.nextInt(3));
        var seats = new ArrayList<Seat>();
        for (int i = 0; i < raters; i++) {
            seats.add(new Seat(people.get(i).id(), i == 0 ? Seat.Kind.LEAD : Seat.Kind.PANELIST, Set.of()));
        }
        if (people.size() > raters && random.nextInt(6) == 0) {
            seats.add(new Seat(people.get(raters).id(), Seat.Kind.OBSERVER, Set.of()));
        }
        return seats;
    }

    private void hold(Cast cast, Applicant applicant, Interview interview, double ability, Random random) {
        var people = cast.interviewers().stream().collect(Collectors.toMap(Person::id, Function.<Person>identity()));
        var setting = new BoardContext(
                interview, cast.revision(), applicant.candidate().name(), people);
        var play = new GeneratedPlay(setting, random, ability);
        Board board = play.play();
        boards.add(interview.id(), play.events());
        index.on(new InterviewChanged(interview.id()));
        board.revealed().ifPresent(revealed -> {
            var result = PanelResults.of(revealed.ratings(), interview, cast.revision());
            results.keep(result);
            if (play.isDecided()) {
                PersonId by = cast.manager().id();
                double mean = Objects.requireNonNull(result.independent()).mean();
                decisions.append(
                        interview.id(),
                        applicant.job().title(),
                        GeneratedPlay.outcome(mean),
                        GeneratedNames.rationale(mean),
                        by,
                        play.now());
            }
        });
    }
}
