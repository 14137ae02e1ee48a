package io.panelboard.review.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.panelboard.board.BoardCommand;
import io.panelboard.board.Recommendation;
import io.panelboard.board.Score;
import io.panelboard.candidates.Candidate;
import io.panelboard.candidates.CandidateMentions;
import io.panelboard.candidates.CandidateMentions.Place;
import io.panelboard.candidates.Candidates;
import io.panelboard.interviews.Interview;
import io.panelboard.interviews.Interviews;
import io.panelboard.interviews.KnownPeople;
import io.panelboard.people.Person;
import io.panelboard.people.Role;
import io.panelboard.questions.QuestionSets;
import io.panelboard.questions.RatingScale;
import io.panelboard.review.Decision;
import io.panelboard.review.Reviews;
import io.panelboard.shared.NotAllowed;
import io.panelboard.shared.mongo.Databases;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

class MentionFinderTest {

    private final AnnotationConfigApplicationContext context = ReviewContext.on(Databases.EMBEDDED);
    private final TestPanel panel = new TestPanel(context);
    private final CandidateMentions mentions = context.getBean(CandidateMentions.class);
    private final Candidate carla = panel.candidate("Carla");
    private final Candidate ben = panel.candidate("Ben");
    private final Interview ofCarla = panel.plan(carla, ReviewContext.NOW);
    private final Interview ofBen = panel.plan(ben, ReviewContext.NOW);

    @AfterEach
    void close() {
        context.close();
    }

    private CandidateMentions.Found found() {
        return mentions.of(panel.manager, carla);
    }

    private void notesAboutCarla(Interview interview) {
        panel.does(
                interview, panel.lead, new BoardCommand.Note(TestPanel.ERRORS, "weaker than CARLA\u00a0 Candidate's"));
    }

    @Test
    void namesEachTextOfOtherInterviewsWithALink() {
        panel.asks(ofBen);
        notesAboutCarla(ofBen);
        panel.locks(ofBen, panel.pat, 2, 0, Recommendation.NO);
        panel.locks(ofBen, panel.pia, 2, 0, Recommendation.NO);
        panel.locks(ofBen, panel.lead, 4, 5, Recommendation.YES);
        panel.does(
                ofBen,
                panel.lead,
                new BoardCommand.Reveal(""),
                new BoardCommand.Adjust(TestPanel.ERRORS, Score.ofKey(3), "carla@demo.test did it better"));
        context.getBean(Reviews.class)
                .decide(panel.manager, ofBen.id(), Decision.Outcome.HOLD, "Carla Candidate comes first");
        panel.reveals(ofCarla);

        assertThat(found().places())
                .containsExactly(new Place(
                        "Interview of Ben Candidate on Tue 6 Oct 2026",
                        List.of("evidence by Lea Lead", "why Lea Lead adjusted a score", "the rationale of a decision"),
                        "review/" + ofBen.id().value()));
        assertThat(found().sealed()).isZero();
    }

    /** A candidate can be given any name, so even the number of places would tell what is written. */
    @Test
    void aSealedTextIsNotSearchedAndWhatIsSealedIsCountedWhateverItHolds() {
        panel.asks(ofBen);
        assertThat(found()).isEqualTo(new CandidateMentions.Found(List.of(), 0, 1));
        notesAboutCarla(ofBen);
        assertThat(found()).isEqualTo(new CandidateMentions.Found(List.of(), 0, 1));

        panel.does(ofBen, panel.manager, new BoardCommand.BreakSeal("A complaint came in"));
        assertThat(found().places()).extracting(Place::texts).containsExactly(List.of("evidence by Lea Lead"));
        assertThat(found().sealed()).isZero();
    }

    @Test
    void aManagersOwnInterviewIsNotSearched() {
        panel.reveals(ofBen);
        Person self = context.getBean(KnownPeople.class).add("Ben Candidate", Role.HIRING_MANAGER);
        var own = context.getBean(Candidates.class)
                .change(
                        panel.manager,
                        new Candidate(ben.id(), ben.name(), self.email(), ben.role(), ben.addedAt(), ben.version()));
        assertThat(own.is(self)).isTrue();

        assertThat(mentions.of(self, carla).sealed()).isEqualTo(1);
    }

    @Test
    void findsReasonsRolesAndForAdministratorsQuestions() {
        context.getBean(Interviews.class).cancel(panel.manager, ofBen.id(), "Carla Candidate took the place");
        context.getBean(Candidates.class).add(panel.manager, "Rob", "rob@demo.test", "Instead of carla candidate");
        var admin = context.getBean(KnownPeople.class).add("Ann Both", Role.ADMINISTRATOR, Role.HIRING_MANAGER);
        context.getBean(QuestionSets.class)
                .create(admin, "As asked of Carla Candidate", "Cook", "Senior", RatingScale.FIVE, List.of());

        assertThat(found().places())
                .extracting(Place::name)
                .containsExactly("Candidate Rob", "Interview of Ben Candidate on Tue 6 Oct 2026");
        assertThat(mentions.of(admin, carla).places())
                .extracting(Place::name)
                .contains("Question set As asked of Carla Candidate");
    }

    @Test
    void onlyHiringManagersAsk() {
        assertThatExceptionOfType(NotAllowed.class).isThrownBy(() -> mentions.of(panel.lead, carla));
    }
}
