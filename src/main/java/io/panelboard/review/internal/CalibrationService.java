package io.panelboard.review.internal;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.panelboard.candidates.Candidate;
import io.panelboard.candidates.CandidateId;
import io.panelboard.candidates.Candidates;
import io.panelboard.people.People;
import io.panelboard.people.Person;
import io.panelboard.people.PersonId;
import io.panelboard.people.Role;
import io.panelboard.questions.Question;
import io.panelboard.questions.QuestionId;
import io.panelboard.questions.QuestionSet;
import io.panelboard.questions.QuestionSetId;
import io.panelboard.questions.QuestionSets;
import io.panelboard.questions.Revision;
import io.panelboard.questions.RevisionId;
import io.panelboard.review.RaterSpreads;
import io.panelboard.review.Ratings;
import io.panelboard.review.ReviewViolation;
import io.panelboard.review.statistics.Calibration;
import io.panelboard.review.statistics.Calibration.Asked;
import io.panelboard.review.statistics.Calibration.Interviewer;
import io.panelboard.review.statistics.Calibrations;
import io.panelboard.review.statistics.InterviewRatings;
import io.panelboard.review.statistics.InterviewRatingsByCandidate;
import io.panelboard.review.statistics.InterviewerFigures;
import io.panelboard.review.statistics.Interviewers;
import io.panelboard.review.statistics.QuestionFigures;
import io.panelboard.review.statistics.Questions;
import io.panelboard.review.statistics.RaterVariances;
import io.panelboard.review.statistics.SetFigures;
import io.panelboard.shared.Folding;
import io.panelboard.shared.RuleViolation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Computes the figures of a question set from its ratings. */
@Service
class CalibrationService implements Calibrations {

    private static final int SETS = 20;

    private final Cache<QuestionSetId, Made> made =
            Caffeine.newBuilder().maximumSize(SETS).softValues().build();
    private final RatingsCache ratings;
    private final PanelResultStore results;
    private final QuestionSets questionSets;
    private final Candidates candidates;
    private final People people;

    /** Memoizes the figures of a set; they are valid as long as its ratings and newest revision do not change. */
    private record Made(
            RevisionId newest,
            List<RatedInterview> rated,
            int interviews,
            int candidates,
            SetFigures set,
            List<InterviewerFigures> interviewers,
            Map<QuestionId, QuestionFigures> questions,
            RaterSpreads spreads) {}

    CalibrationService(
            RatingsCache ratings,
            PanelResultStore results,
            QuestionSets questionSets,
            Candidates candidates,
            People people) {
        this.ratings = ratings;
        this.results = results;
        this.questionSets = questionSets;
        this.candidates = candidates;
        this.people = people;
    }

    @Override
    public List<Choice> sets(Person viewer) {
        viewer.require(Role.HIRING_MANAGER, "see how interviews rate");
        CandidateId self = self(viewer);
        return questionSets.all().stream()
                .filter(set -> set.latest() > 0)
                .map(set -> new Choice(set.id(), set.title(), results.hasAny(revisions(set), self)))
                .toList();
    }

    @Override
    public Calibration of(Person viewer, QuestionSetId id) {
        viewer.require(Role.HIRING_MANAGER, "see how interviews rate");
        QuestionSet set = questionSets
                .find(id)
                .filter(s -> s.latest() > 0)
                .orElseThrow(() -> new RuleViolation(ReviewViolation.QUESTION_SET_UNKNOWN));
        RatingsCache.Found found = ratings.of(revisions(set), self(viewer));
        var revisions = revisions(id);
        Revision newest = newest(revisions).orElseThrow(() -> new RuleViolation(ReviewViolation.QUESTION_SET_UNKNOWN));
        Made figures = figures(found.rated(), revisions, newest);
        return new Calibration(
                id,
                newest.scale().max(),
                figures.interviews(),
                figures.candidates(),
                found.rated().size() - figures.interviews(),
                found.withoutRatings(),
                figures.set(),
                interviewers(figures.interviewers()),
                questions(figures.questions(), newest, earlier(revisions, newest)));
    }

    /**
     * Returns how far raters of one candidate lie apart on a set, without interviews in which the viewer is the
     * candidate.
     *
     * @param levels of the scale that is asked about; other scales know nothing
     */
    Optional<RaterSpreads> spreads(Person viewer, QuestionSetId id, int levels) {
        var revisions = revisions(id);
        return newest(revisions)
                .filter(newest -> newest.scale().max() == levels)
                .map(newest -> figures(
                                ratings.of(revisions.keySet(), self(viewer)).rated(), revisions, newest)
                        .spreads());
    }

    private Map<RevisionId, Revision> revisions(QuestionSetId id) {
        return questionSets.revisions(id).stream()
                .collect(Collectors.toUnmodifiableMap(Revision::id, Function.identity()));
    }

    private static Optional<Revision> newest(Map<RevisionId, Revision> revisions) {
        return revisions.values().stream().max(Comparator.comparingInt(Revision::number));
    }

    /** Returns the competency of each question, as in the last revision that had it. */
    private static Map<QuestionId, String> competencies(Map<RevisionId, Revision> revisions) {
        var competencies = new HashMap<QuestionId, String>();
        revisions.values().stream()
                .sorted(Comparator.comparingInt(Revision::number))
                .flatMap(revision -> revision.questions().stream())
                .forEach(question -> competencies.put(question.id(), question.competency()));
        return competencies;
    }

    private Made figures(List<RatedInterview> rated, Map<RevisionId, Revision> revisions, Revision newest) {
        Made cached = made.getIfPresent(newest.set());
        if (cached != null
                && cached.newest().equals(newest.id())
                && cached.rated().equals(rated)) {
            return cached;
        }
        int levels = newest.scale().max();
        List<InterviewRatings> all = sheets(rated, revisions, newest);
        InterviewRatingsByCandidate sheets = InterviewRatingsByCandidate.of(all);
        var now = new Made(
                newest.id(),
                rated,
                all.size(),
                sheets.candidates(),
                SetFigures.of(sheets, levels),
                Interviewers.of(sheets, levels),
                Questions.of(sheets),
                RaterVariances.of(sheets, competencies(revisions)::get));
        made.put(newest.set(), now);
        return now;
    }

    /**
     * Selects interviews whose rating scale has as many levels as the newest one, because only those levels are
     * comparable.
     */
    private static List<InterviewRatings> sheets(
            List<RatedInterview> rated, Map<RevisionId, Revision> revisions, Revision newest) {
        Map<RevisionId, List<QuestionId>> questions = new HashMap<>();
        revisions.values().stream()
                .filter(r -> r.scale().max() == newest.scale().max())
                .forEach(r -> questions.put(
                        r.id(), r.questions().stream().map(Question::id).toList()));
        var sheets = new ArrayList<InterviewRatings>(rated.size());
        for (RatedInterview one : rated) {
            List<QuestionId> ids = questions.get(one.revision());
            Ratings ratings = one.ratings();
            if (ids != null && ratings != null) {
                sheets.add(new InterviewRatings(one.id(), one.candidate(), ids, ratings));
            }
        }
        return sheets;
    }

    private List<Interviewer> interviewers(List<InterviewerFigures> figures) {
        Map<PersonId, Person> named =
                people.byIds(figures.stream().map(f -> f.person()).toList());
        return figures.stream()
                .map(f -> new Interviewer(Person.nameAmong(named.get(f.person()), named.values()), f))
                .sorted(Comparator.comparing(Interviewer::name, Folding.ORDER))
                .toList();
    }

    private static List<Asked> questions(
            Map<QuestionId, QuestionFigures> figures, Revision newest, List<Question> earlier) {
        var all = new ArrayList<Asked>();
        List<Question> now = newest.questions();
        for (int i = 0; i < now.size(); i++) {
            add(all, i + 1, now.get(i), figures);
        }
        earlier.forEach(question -> add(all, 0, question, figures));
        return all;
    }

    private static void add(List<Asked> all, int number, Question question, Map<QuestionId, QuestionFigures> figures) {
        QuestionFigures found = figures.get(question.id());
        if (found != null) {
            all.add(new Asked(number, question.shortTitle(), question.minutes(), found));
        }
    }

    /** Returns the questions that the newest revision lacks, each as in the last revision that had it. */
    private static List<Question> earlier(Map<RevisionId, Revision> revisions, Revision newest) {
        Set<QuestionId> seen = new HashSet<>();
        newest.questions().forEach(q -> seen.add(q.id()));
        return revisions.values().stream()
                .sorted(Comparator.comparingInt(Revision::number).reversed())
                .flatMap(r -> r.questions().stream())
                .filter(q -> seen.add(q.id()))
                .toList();
    }

    private static List<RevisionId> revisions(QuestionSet set) {
        return IntStream.rangeClosed(1, set.latest())
                .mapToObj(n -> RevisionId.of(set.id(), n))
                .toList();
    }

    private @Nullable CandidateId self(Person viewer) {
        return candidates.byEmail(viewer.email()).map(Candidate::id).orElse(null);
    }
}
