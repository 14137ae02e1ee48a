package io.panelboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import io.panelboard.audit.AuditEntry;
import io.panelboard.audit.AuditFilter;
import io.panelboard.audit.AuditRow;
import io.panelboard.audit.AuditTrail;
import io.panelboard.board.BoardCommand;
import io.panelboard.board.BoardView;
import io.panelboard.board.Boards;
import io.panelboard.board.Recommendation;
import io.panelboard.board.Score;
import io.panelboard.candidates.Applicants;
import io.panelboard.candidates.ApplicationId;
import io.panelboard.candidates.Applications;
import io.panelboard.interviews.Interview;
import io.panelboard.interviews.InterviewId;
import io.panelboard.interviews.Interviews;
import io.panelboard.interviews.Seat;
import io.panelboard.jobs.Jobs;
import io.panelboard.people.Person;
import io.panelboard.questions.Question;
import io.panelboard.questions.QuestionId;
import io.panelboard.questions.QuestionSets;
import io.panelboard.questions.RatingScale;
import io.panelboard.questions.Revision;
import io.panelboard.questions.Section;
import io.panelboard.review.Decision;
import io.panelboard.review.InterviewFilter;
import io.panelboard.review.InterviewLists;
import io.panelboard.review.InterviewOrder;
import io.panelboard.review.InterviewRow;
import io.panelboard.review.Review;
import io.panelboard.review.Reviews;
import io.panelboard.shared.Ids;
import io.panelboard.shared.NotAllowed;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Follows one interview from plan to decision, through the services of the whole application on its own database. */
@SpringBootTest(properties = {"panelboard.storage.fsync=false", "vaadin.productionMode=true"})
@ActiveProfiles("demo")
@DirtiesContext
class WholeInterviewTest extends DemoCast {

    private static final QuestionId FIRST = new QuestionId("whole-1");
    private static final QuestionId SECOND = new QuestionId("whole-2");

    @Autowired
    private QuestionSets sets;

    @Autowired
    private Applications applications;

    @Autowired
    private Jobs jobs;

    @Autowired
    private Interviews interviews;

    @Autowired
    private Reviews reviews;

    @Autowired
    private InterviewLists lists;

    @Autowired
    private AuditTrail audit;

    @DynamicPropertySource
    static void ownDatabase(DynamicPropertyRegistry registry) {
        registry.add("panelboard.data", () -> "target/whole-interview-" + Ids.random());
    }

    @Test
    void fromPlanToDecision() {
        Revision revision = published();
        ApplicationId applied = new Applicants(applications, jobs)
                .add(manager, "Bo Both", "Both@demo.test", "Engineer")
                .application()
                .id();
        InterviewId id = plans(applied, revision);
        whoMayOpenIt(id);
        asksAndScores(id);
        theSealIsBrokenByOne(id);
        locksAndReveals(id);
        debriefs(id);
        decides(id);
        thePinnedRevisionStays(id, revision);
        isOnRecord(id);
    }

    private Revision published() {
        var questions = List.of(question(FIRST), question(SECOND));
        var made = sets.create(
                admin, "Whole", "Engineer", "Senior", RatingScale.FIVE, List.of(Section.of("All", questions)));
        notAllowed(() -> sets.publish(manager, made.id(), ""), "Only a person with the role \"Administrator\" may");
        return sets.publish(admin, made.id(), "");
    }

    private static Question question(QuestionId id) {
        return new Question(id, id.value(), "Tell me", "", List.of(), "Craft", 5, 10, Map.of());
    }

    private InterviewId plans(ApplicationId applied, Revision revision) {
        var now = LocalDateTime.ofInstant(Instant.now(), ZoneOffset.UTC);
        var panel = List.of(
                new Seat(lead.id(), Seat.Kind.LEAD, Set.of()),
                new Seat(pat.id(), Seat.Kind.PANELIST, Set.of()),
                new Seat(pia.id(), Seat.Kind.PANELIST, Set.of()),
                new Seat(observer.id(), Seat.Kind.OBSERVER, Set.of()));
        var plan = new Interviews.Plan(applied, null, revision.id(), now, ZoneOffset.UTC, 60, panel);
        notAllowed(() -> interviews.plan(lead, plan), "Only a person with the role \"Hiring manager\" may");
        notAllowed(() -> interviews.plan(admin, plan), "Only a person with the role \"Hiring manager\" may");
        notAllowed(() -> interviews.plan(applicant, plan), "You are the candidate of this interview.");
        var withApplicant = new Interviews.Plan(
                applied,
                null,
                revision.id(),
                now,
                ZoneOffset.UTC,
                60,
                List.of(panel.getFirst(), new Seat(applicant.id(), Seat.Kind.PANELIST, Set.of())));
        refused(() -> interviews.plan(manager, withApplicant), "has the candidate's email address");
        Interview planned = interviews.plan(manager, plan);
        assertThat(interviews.of(pat)).contains(planned);
        assertThat(interviews.all(applicant)).doesNotContain(planned);
        return planned.id();
    }

    private void whoMayOpenIt(InterviewId id) {
        notAllowed(() -> boards.view(id, admin), "open to its panel and to the hiring managers of its job only");
        notAllowed(
                () -> boards.watch(id, admin, view -> {}),
                "open to its panel and to the hiring managers of its job only");
        notAllowed(() -> does(id, admin, new BoardCommand.BreakSeal("I am curious")), "open to its panel");
        notAllowed(() -> boards.view(id, applicant), "You are the candidate of this interview");
        notAllowed(() -> reviews.review(id, applicant), "You are the candidate of this interview");
        notAllowed(() -> does(id, applicant, new BoardCommand.BreakSeal("It is about me")), "You are the candidate");
        notAllowed(() -> reviews.review(id, lead), "Only a person with the role \"Hiring manager\" may");
        for (Person notTheLead : List.of(manager, pat, observer)) {
            assertThatExceptionOfType(NotAllowed.class)
                    .isThrownBy(() -> does(id, notTheLead, new BoardCommand.Activate(FIRST)));
        }
        assertThat(boards.view(id, manager).head().phase()).isEqualTo(BoardView.Phase.PLANNED);
    }

    private void asksAndScores(InterviewId id) {
        refused(() -> does(id, pat, rate(FIRST, 4)), "Question 1 has not been asked yet");
        does(id, lead, new BoardCommand.Activate(FIRST), new BoardCommand.Activate(SECOND));
        does(id, lead, rate(FIRST, 5), new BoardCommand.Note(FIRST, "lead's own words"), rate(SECOND, 3));
        does(id, pat, rate(FIRST, 2), new BoardCommand.Note(FIRST, "pat's own words"));
        does(id, observer, rate(FIRST, 1));
        notAllowed(() -> does(id, manager, rate(FIRST, 5)), "You have no seat in this interview.");
        for (Person viewer : List.of(pia, observer, manager)) {
            BoardView view = boards.view(id, viewer);
            assertThat(view.toString()).doesNotContain("own words");
            assertThat(view.debrief()).isNull();
        }
        assertThat(boards.view(id, pat).card().answer(FIRST).evidence()).isEqualTo("pat's own words");
        assertThat(boards.view(id, pia).panel())
                .extracting(BoardView.PanelRow::name, BoardView.PanelRow::scored)
                .contains(tuple("Lea Lead", 2), tuple("Pat Panelist", 1), tuple("Quinn Panelist", 0));
        assertThat(reviews.review(id, manager)).isInstanceOf(Review.Sealed.class);
        refused(() -> reviews.decide(manager, id, Decision.Outcome.HIRE, "Now"), "the decision comes after the reveal");
        assertThat(boards.revealed(id)).isEmpty();
    }

    private void theSealIsBrokenByOne(InterviewId id) {
        notAllowed(() -> does(id, lead, new BoardCommand.BreakSeal("Please")), "Only a person with the role");
        refused(() -> does(id, manager, new BoardCommand.BreakSeal(" ")), "A reason for breaking the seal");
        does(id, manager, new BoardCommand.BreakSeal("The candidate has to know today"));
        assertThat(boards.view(id, manager).toString()).contains("pat's own words");
        assertThat(boards.view(id, pia).debrief()).isNull();
        assertThat(boards.view(id, pia).sealBreaks())
                .extracting(BoardView.SealBreak::name, BoardView.SealBreak::reason)
                .containsExactly(tuple("Max Manager", "The candidate has to know today"));
        assertThat(reviews.review(id, manager)).isInstanceOf(Review.Sealed.class);
    }

    private void locksAndReveals(InterviewId id) {
        refused(() -> does(id, pat, new BoardCommand.Lock()), "a score for question 2 and a recommendation.");
        does(id, pat, new BoardCommand.Rate(SECOND, new Score.NotAssessed()), recommend(Recommendation.NO));
        does(id, pat, new BoardCommand.Lock());
        refused(() -> does(id, pat, rate(FIRST, 5)), "You have locked your scorecard");
        does(id, lead, recommend(Recommendation.YES), new BoardCommand.Lock());
        does(id, pia, rate(FIRST, 1));
        assertThat(boards.status(id, pia)).isEqualTo(new Boards.Status(BoardView.Phase.LIVE, 2, 3, false));
        notAllowed(() -> does(id, pat, new BoardCommand.Reveal("")), "Only the Lead of this interview may");
        refused(() -> does(id, lead, new BoardCommand.Reveal("")), "Not locked yet: Quinn Panelist.");
        does(id, lead, new BoardCommand.Reveal("Pia had to leave"));
        refused(() -> does(id, pia, rate(FIRST, 2)), "The scorecards are revealed");
    }

    private void debriefs(InterviewId id) {
        refused(() -> does(id, pia, adjust(FIRST, 4, "Late")), "You gave no independent score for question 1");
        notAllowed(
                () -> does(id, observer, adjust(FIRST, 4, "Me too")),
                "An observer's practice scores are not adjusted.");
        refused(() -> does(id, pat, adjust(FIRST, 4, "")), "A reason for the adjusted score");
        does(id, pat, adjust(FIRST, 4, "I had not heard the example"));
        for (Person viewer : List.of(lead, pat, pia, observer, manager)) {
            BoardView view = boards.view(id, viewer);
            assertThat(view.head().revealReason()).isEqualTo("Pia had to leave");
            var first = Objects.requireNonNull(view.debrief()).questions().getFirst();
            assertThat(first.question()).as("the largest spread first").isEqualTo(FIRST);
            assertThat(first.independent()).isEqualTo(new BoardView.Figures(2, 3.5, 2, 5));
            assertThat(first.adjusted()).isEqualTo(new BoardView.Figures(2, 4.5, 4, 5));
        }
        notAllowed(() -> does(id, pat, new BoardCommand.Finish()), "Only the Lead of this interview may");
        does(id, lead, new BoardCommand.Finish());
        refused(() -> does(id, lead, new BoardCommand.Finish()), "This interview is finished");
    }

    private void decides(InterviewId id) {
        notAllowed(() -> reviews.decide(lead, id, Decision.Outcome.HIRE, "Yes"), "Only a person with the role");
        notAllowed(() -> reviews.decide(applicant, id, Decision.Outcome.HIRE, "Me"), "You are the candidate");
        refused(() -> reviews.decide(manager, id, Decision.Outcome.HIRE, " "), "A rationale");
        reviews.decide(manager, id, Decision.Outcome.FURTHER_INTERVIEW, "The panel is of two minds");
        var open = (Review.Open) reviews.review(id, manager);
        assertThat(open.result().locked()).isEqualTo(2);
        assertThat(Objects.requireNonNull(open.result().independent()).mean()).isEqualTo(3.25);
        assertThat(Objects.requireNonNull(open.result().adjusted()).mean()).isEqualTo(3.75);
        assertThat(open.result().recommendations()).isEqualTo(Map.of(Recommendation.NO, 1, Recommendation.YES, 1));
        assertThat(reviews.decision(id, manager).orElseThrow().rationale()).isEqualTo("The panel is of two minds");
        assertThat(rows(manager)).anySatisfy(row -> {
            assertThat(row.interview().id()).isEqualTo(id);
            assertThat(Objects.requireNonNull(row.result()).phase()).isEqualTo(BoardView.Phase.FINISHED);
        });
        assertThat(rows(applicant)).noneMatch(row -> row.interview().id().equals(id));
    }

    private void thePinnedRevisionStays(InterviewId id, Revision pinned) {
        Revision newer = sets.publish(admin, pinned.set(), "Now better");
        assertThat(newer.number()).isEqualTo(2);
        assertThat(boards.setting(id, lead).revision()).isEqualTo(pinned);
        assertThat(interviews.find(id).orElseThrow().revision()).isEqualTo(pinned.id());
    }

    private void isOnRecord(InterviewId id) {
        notAllowed(
                () -> audit.entries(manager, AuditFilter.ALL, Long.MAX_VALUE, 10),
                "Only a person with the role \"Administrator\" may");
        var ofThis = new AuditFilter("", null, null, id.value(), null, null);
        List<AuditEntry> entries = audit.entries(admin, ofThis, Long.MAX_VALUE, 100).rows().stream()
                .map(AuditRow::entry)
                .toList();
        assertThat(entries)
                .extracting(AuditEntry::by, AuditEntry::action, AuditEntry::reason)
                .contains(
                        tuple("demo-manager", "broke the seal", "The candidate has to know today"),
                        tuple("demo-panelist1", "locked their scorecard", null),
                        tuple("demo-lead", "locked their scorecard", null),
                        tuple("demo-lead", "revealed the scorecards", "Pia had to leave"),
                        tuple("demo-lead", "finished the interview", null),
                        tuple("demo-manager", "recorded the decision \"Further interview\"", null));
        assertThat(entries.toString()).as("no evidence in the trail").doesNotContain("own words");
    }

    private List<InterviewRow> rows(Person viewer) {
        return lists.find(viewer, InterviewFilter.ALL, InterviewOrder.LATEST_FIRST, 0, 100)
                .rows();
    }
}
