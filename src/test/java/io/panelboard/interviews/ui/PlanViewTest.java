package io.panelboard.interviews.ui;

import static io.panelboard.interviews.KnownPeople.BERLIN;
import static io.panelboard.interviews.KnownSets.BAKING;
import static io.panelboard.interviews.KnownSets.GARDENING;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.ComboBoxBase;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouteConfiguration;
import io.panelboard.candidates.Applicant;
import io.panelboard.candidates.Applicants;
import io.panelboard.candidates.Applications;
import io.panelboard.candidates.Candidates;
import io.panelboard.interviews.EmbeddedContext;
import io.panelboard.interviews.Interview;
import io.panelboard.interviews.Interviews;
import io.panelboard.interviews.Interviews.Plan;
import io.panelboard.interviews.KnownPeople;
import io.panelboard.interviews.PlanningContext;
import io.panelboard.interviews.PlanningContext.Begun;
import io.panelboard.interviews.Seat;
import io.panelboard.interviews.Seat.Kind;
import io.panelboard.jobs.Jobs;
import io.panelboard.people.Person;
import io.panelboard.people.PersonId;
import io.panelboard.people.Role;
import io.panelboard.shared.ui.Draft;
import io.panelboard.shared.ui.Routes;
import io.panelboard.shared.ui.TypedText;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;

@SpringJUnitConfig(EmbeddedContext.class)
@ViewPackages(classes = {PlanView.class, ChangePlanView.class})
class PlanViewTest extends SpringBrowserlessTest {

    private static final LocalDateTime TEN = LocalDateTime.parse("2026-10-07T10:00");

    private final Interviews interviews;
    private final Candidates candidates;
    private final Applicants applicants;
    private final MongoOperations mongo;
    private final Begun begun;
    private final KnownPeople people;
    private final Person manager;
    private final Person ann;
    private final Person bob;
    private final Person cleoInside;

    private Applicant dora;

    @Autowired
    PlanViewTest(
            Interviews interviews,
            Applications applications,
            Jobs jobs,
            Candidates candidates,
            KnownPeople people,
            MongoOperations mongo,
            Begun begun) {
        applicants = new Applicants(applications, jobs);
        this.begun = begun;
        this.people = people;
        this.interviews = interviews;
        this.candidates = candidates;
        this.mongo = mongo;
        manager = people.add("Mia Manager", Role.HIRING_MANAGER);
        ann = people.add("Ann Lee", Role.INTERVIEWER);
        bob = people.add("Bob Ray", Role.INTERVIEWER);
        cleoInside = people.add("Cleo Inside", Role.INTERVIEWER);
    }

    @BeforeEach
    void open() {
        mongo.remove(new Query(), "candidates");
        mongo.remove(new Query(), "interviews");
        mongo.remove(new Query(), "applications");
        mongo.remove(new Query(), "jobs");
        dora = applicants.add(manager, "Dora", "dora@demo.test", "Gardener");
        applicants.add(manager, "Cleo", cleoInside.email(), "Baker");
        RouteConfiguration.forSessionScope().setRoute(Routes.INTERVIEWS, Div.class);
        navigate(PlanView.class);
    }

    @Test
    void plansAnInterview() {
        fill(TEN, "Ann Lee");
        test(multi("Panelists")).selectItem("Bob Ray");
        test(multi("Focus for Bob Ray")).selectItem("Pruning");
        press();

        Interview planned = interviews.all(manager).getFirst();
        assertThat(planned.candidate()).isEqualTo(dora.candidate().id());
        assertThat(planned.revision()).isEqualTo(GARDENING.id());
        assertThat(planned.startsAt()).isEqualTo("2026-10-07T08:00:00Z");
        assertThat(planned.zone()).isEqualTo(BERLIN);
        assertThat(planned.minutes()).isEqualTo(60);
        assertThat(planned.seats())
                .containsExactly(
                        new Seat(ann.id(), Kind.LEAD, Set.of()), new Seat(bob.id(), Kind.PANELIST, Set.of("Pruning")));
        assertThat(test(find(Notification.class).single()).getText())
                .isEqualTo("Planned for Wed 7 Oct 2026, 10:00–11:00 CEST. The panel finds it under Today.");
        assertThat(UI.getCurrent().getInternals().getActiveViewLocation().getPath())
                .isEqualTo(Routes.INTERVIEWS);
    }

    @Test
    void beginsWithTheCandidateOfTheAddressAndThePersonsZone() {
        UI.getCurrent()
                .navigate(
                        Routes.PLAN,
                        QueryParameters.of("candidate", dora.candidate().id().value()));

        assertThat(box("Candidate").getValue()).isEqualTo(dora);
        assertThat(box("Time zone").getValue()).isEqualTo(BERLIN);
    }

    @Test
    void addsACandidateWithoutLosingWhatIsFilledIn() {
        fill(TEN, "Ann Lee");
        test(findInView(Button.class).withText("Add candidate").single()).click();
        test(find(TextField.class).withLabel("Name").single()).setValue("Nora");
        test(find(EmailField.class).withLabel("Email").single()).setValue("nora@demo.test");
        ComboBox<?> job = find(ComboBox.class).withLabel("Job").single();
        test(job).selectItem("Baker");
        test(find(Button.class).withText("Add").single()).click();
        press();

        Interview planned = interviews.all(manager).getFirst();
        assertThat(candidates.find(planned.candidate()).orElseThrow().name()).isEqualTo("Nora");
        assertThat(planned.startsAt()).isEqualTo("2026-10-07T08:00:00Z");
    }

    @Test
    void changesAPlannedInterview() {
        Interview planned = plan(ann);
        UI.getCurrent().navigate(Routes.of(Routes.CHANGE_PLAN, planned.id().value()));

        assertThat(box("Candidate").getValue()).isEqualTo(dora);
        assertThat(multi("Focus for Ann Lee").getValue()).hasToString("[Pruning]");
        at("12:00");
        test(multi("Panelists")).selectItem("Bob Ray");
        test(findInView(Button.class).withText("Save changes").single()).click();

        Interview changed = interviews.find(planned.id()).orElseThrow();
        assertThat(changed.startsAt()).isEqualTo("2026-10-07T10:00:00Z");
        assertThat(changed.minutes()).isEqualTo(50);
        assertThat(changed.seats())
                .containsExactly(
                        new Seat(ann.id(), Kind.LEAD, Set.of("Pruning")), new Seat(bob.id(), Kind.PANELIST, Set.of()));
        assertThat(test(find(Notification.class).single()).getText())
                .isEqualTo("Saved. It takes place Wed 7 Oct 2026, 12:00–12:50 CEST.");
    }

    @Test
    void plansAModeratorWhoLeadsAndDoesNotRate() {
        fill(TEN, "Ann Lee");
        test(findInView(Checkbox.class)
                        .withLabel("Moderates: leads and does not rate")
                        .single())
                .click();
        press();
        assertThat(multi("Panelists").getErrorMessage())
                .isEqualTo("A moderator does not rate. Please choose at least one panelist who does.");

        test(multi("Panelists")).selectItem("Bob Ray");
        press();
        Interview planned = interviews.all(manager).getFirst();
        assertThat(planned.seats()).extracting(Seat::kind).containsExactly(Kind.MODERATOR, Kind.PANELIST);
        UI.getCurrent().navigate(Routes.of(Routes.CHANGE_PLAN, planned.id().value()));
        assertThat(findInView(Checkbox.class)
                        .withLabel("Moderates: leads and does not rate")
                        .single()
                        .getValue())
                .isTrue();
    }

    @Test
    void offersNothingThatCannotBeDoneOnceAnInterviewHasBegun() {
        Interview planned = plan(ann);
        begun.all.add(planned.id());
        UI.getCurrent().navigate(Routes.of(Routes.CHANGE_PLAN, planned.id().value()));

        assertThat(getCurrentView().getElement().getTextRecursively())
                .contains("It has begun, so its plan is fixed.", "Panel: Ann Lee (Lead)", "hand over the lead");
        assertThat(findInView(Button.class).all()).isEmpty();
        assertThat(findInView(ComboBox.class).all()).isEmpty();
    }

    @Test
    void cancelsAnInterviewWithAReason() {
        Interview planned = plan(ann);
        UI.getCurrent().navigate(Routes.of(Routes.CHANGE_PLAN, planned.id().value()));
        test(findInView(Button.class).withText("Cancel interview …").single()).click();
        test(find(Button.class).withText("Cancel interview").single()).click();
        TextArea reason = find(TextArea.class).withLabel("Reason").single();
        assertThat(reason.getErrorMessage()).isEqualTo("A reason is needed.");

        test(reason).setValue("The candidate withdrew.");
        test(find(Button.class).withText("Cancel interview").single()).click();
        assertThat(interviews.find(planned.id()).orElseThrow().isCancelled()).isTrue();

        UI.getCurrent().navigate(Routes.of(Routes.CHANGE_PLAN, planned.id().value()));
        assertThat(getCurrentView().getElement().getTextRecursively()).contains("This interview is cancelled.");
    }

    @Test
    void namesEverythingThatIsMissingAtOnceAndKeepsWhatIsThere() {
        test(findInView(DatePicker.class).single()).setValue(TEN.toLocalDate());
        box("Time").clear();
        press();

        assertThat(box("Candidate").getErrorMessage()).isEqualTo("Choose who is interviewed.");
        assertThat(box("Question set").getErrorMessage()).isEqualTo("Choose the questions.");
        assertThat(box("Time").getErrorMessage()).isEqualTo("Choose the time of day.");
        assertThat(box("Lead").getErrorMessage()).isEqualTo("Choose who leads the interview.");
        assertThat(findInView(DatePicker.class).single().isInvalid()).isFalse();
        assertThat(findInView(DatePicker.class).single().getValue()).isEqualTo(TEN.toLocalDate());
    }

    @Test
    void saysWhatTheServiceRefusesNextToItsField() {
        fill(TEN.minusDays(3), "Ann Lee");
        press();

        DatePicker date = findInView(DatePicker.class).single();
        assertThat(date.isInvalid()).isTrue();
        assertThat(date.getErrorMessage())
                .isEqualTo("4 October 2026 is in the past. Please choose today or a later day.");
        assertThat(box("Lead").getValue()).isEqualTo(ann);
        assertThat(interviews.all(manager)).isEmpty();
    }

    @Test
    void aDateThatCannotBeReadStaysAndIsNotCalledMissing() {
        fill(TEN, "Ann Lee");
        DatePicker date = findInView(DatePicker.class).single();
        TypedText.enter(date, "30 February 2027");
        press();

        assertThat(date.isInvalid()).isTrue();
        assertThat(date.getErrorMessage()).startsWith("“30 February 2027” cannot be read as a date.");
        assertThat(interviews.all(manager)).isEmpty();

        TypedText.enter(date, "Wed 7 Oct 2026");
        press();
        assertThat(interviews.all(manager).getFirst().startsAt()).isEqualTo("2026-10-07T08:00:00Z");
    }

    @Test
    void aHalfFilledPlanIsKeptAndComesBackWithoutWhatIsNotOfferedAnyMore() {
        fill(TEN, "Ann Lee");
        test(multi("Panelists")).selectItem("Bob Ray");
        test(multi("Focus for Bob Ray")).selectItem("Pruning");
        at("11:30");
        String kept = memo().getValue();
        assertThat(kept).contains("Pruning", "11:30").doesNotContain("Dora", "Ann Lee");

        people.add("Bob Ray", Role.HIRING_MANAGER);
        UI.getCurrent().navigate(Div.class);
        navigate(PlanView.class);
        assertThat(memo().getValue()).isEmpty();
        test(memo()).setValue(kept);

        assertThat(box("Candidate").getValue()).isEqualTo(dora);
        assertThat(box("Time").getValue()).isEqualTo(LocalTime.of(11, 30));
        assertThat(box("Lead").getValue()).isEqualTo(ann);
        assertThat(multi("Panelists").getValue()).isEmpty();
        assertThat(said()).anyMatch(s -> s.contains("Bob Ray had a seat and cannot sit any more"));
    }

    @Test
    void whatIsGoneOfAKeptPlanIsNamedBesideItsFieldAndTheRestComesBack() {
        fill(TEN, "Ann Lee");
        at("11:30");
        String kept = memo().getValue();
        mongo.remove(new Query(), "candidates");
        mongo.remove(new Query(), "applications");
        UI.getCurrent().navigate(Div.class);
        navigate(PlanView.class);

        test(memo()).setValue(kept.replace(GARDENING.id().value(), "other@1"));
        assertThat(box("Candidate").isInvalid()).isTrue();
        assertThat(box("Candidate").getErrorMessage()).startsWith("The candidate who was chosen here is gone");
        assertThat(box("Question set").isInvalid()).isTrue();
        assertThat(box("Question set").getErrorMessage()).startsWith("The question set that was chosen here is gone");
        assertThat(box("Time").getValue()).isEqualTo(LocalTime.of(11, 30));
        assertThat(box("Lead").getValue()).isEqualTo(ann);

        test(memo()).setValue(kept.replace(GARDENING.id().value(), "no revision at all"));
        assertThat(box("Question set").getErrorMessage()).startsWith("The question set that was chosen here is gone");
        test(memo()).setValue(kept);
        assertThat(box("Question set").isInvalid()).isFalse();
        assertThat(box("Question set").getValue()).isEqualTo(GARDENING);
    }

    @Test
    void namesakesAreToldApartInThePanelAndInWhatSpeaksAgainstIt() {
        var other = new Person(
                new PersonId("p-ann2"), "ann2@demo.test", "Ann  lee", BERLIN, Set.of(Role.INTERVIEWER), true);
        people.add(other);
        try {
            interviews.plan(
                    manager,
                    new Plan(
                            dora.application().id(),
                            null,
                            BAKING.id(),
                            TEN.plusMinutes(30),
                            BERLIN,
                            60,
                            List.of(new Seat(other.id(), Kind.LEAD, Set.of()))));
            UI.getCurrent().navigate(Div.class);
            navigate(PlanView.class);
            fill(TEN, "Ann Lee (ann@demo.test)");
            test(multi("Panelists")).selectItem("Ann  lee (ann2@demo.test)");

            assertThat(findInView(SeatRow.class).all())
                    .extracting(row -> row.getElement().getTextRecursively())
                    .satisfiesExactly(
                            a -> assertThat(a).startsWith("Ann Lee (ann@demo.test)"),
                            b -> assertThat(b).startsWith("Ann  lee (ann2@demo.test)"));
            assertThat(multi("Focus for Ann Lee (ann@demo.test)").isVisible()).isTrue();
            press();
            assertThat(concerns())
                    .contains("Ann  lee (ann2@demo.test) is taken: Interview with Dora, 10:30–11:30 CEST.")
                    .noneMatch(concern -> concern.startsWith("Ann Lee (ann@demo.test) is taken"));
        } finally {
            people.add(new Person(other.id(), other.email(), "Nobody Else", BERLIN, Set.of(), false));
        }
    }

    @Test
    void whatSpeaksAgainstAPlanIsReadWhenItIsPlanned() {
        people.addInvited("Bob Ray", Role.INTERVIEWER);
        UI.getCurrent().navigate(Div.class);
        navigate(PlanView.class);
        fill(TEN, "Ann Lee");
        test(multi("Panelists")).selectItem("Bob Ray");
        people.add(bob);
        interviews.plan(
                manager,
                new Plan(
                        dora.application().id(),
                        null,
                        BAKING.id(),
                        TEN.plusMinutes(30),
                        BERLIN,
                        60,
                        List.of(new Seat(ann.id(), Kind.LEAD, Set.of()))));
        press();

        assertThat(interviews.all(manager)).hasSize(1);
        assertThat(concerns())
                .containsExactly(
                        "The candidate has another interview: 10:30–11:30 CEST.",
                        "Ann Lee is taken: Interview with Dora, 10:30–11:30 CEST.");
    }

    /** Somebody else may have changed it since, and what was filled in before would undo that. */
    @Test
    void aHalfFilledChangeIsKeptForOneVersionOfThePlanAlone() {
        fill(TEN, "Ann Lee");
        press();
        Interview before = interviews.all(manager).getFirst();
        String all = "pb:%s:draft:%s:plan"
                .formatted(manager.id().value(), before.id().value());
        UI.getCurrent().navigate(Routes.of(Routes.CHANGE_PLAN, before.id().value()));
        assertThat(draft("key")).isEqualTo(all + ":" + before.version());
        assertThat(draft("one-of")).as("those of other versions go").isEqualTo(all);

        at("11:30");
        test(findInView(Button.class).withText("Save changes").single()).click();
        Interview after = interviews.find(before.id()).orElseThrow();
        assertThat(after.version()).isNotEqualTo(before.version());
        UI.getCurrent().navigate(Routes.of(Routes.CHANGE_PLAN, before.id().value()));
        assertThat(draft("key")).isEqualTo(all + ":" + after.version());
    }

    private @Nullable String draft(String attribute) {
        return findInView(Draft.class).single().getElement().getAttribute(attribute);
    }

    @Test
    void whatTheBrowserKeptOfAnotherProgramChangesNothing() {
        fill(TEN, "Ann Lee");
        for (String kept : List.of(
                "{",
                "[]",
                "null",
                "{\"minutes\":\"x\"}",
                "{\"candidate\":\"nobody\",\"zone\":\"Mars/One\",\"seats\":[]}")) {
            test(memo()).setValue(kept);
            assertThat(box("Candidate").getValue()).as(kept).isEqualTo(dora);
            assertThat(box("Lead").getValue()).as(kept).isEqualTo(ann);
        }
    }

    private TextArea memo() {
        return findInView(TextArea.class).single();
    }

    @Test
    void doesNotOfferTheCandidateAndSaysSo() {
        test(box("Lead")).selectItem("Cleo Inside");
        test(box("Candidate")).selectItem("Cleo\u00a0· Baker");

        assertThat(box("Lead").getValue()).isNull();
        assertThat(suggestions("Lead")).containsExactly("Ann Lee", "Bob Ray");
        assertThat(said()).contains("Cleo Inside is not offered: the candidate has the same email address.");
        test(box("Candidate")).selectItem("Dora\u00a0· Gardener");
        assertThat(suggestions("Lead")).containsExactly("Ann Lee", "Bob Ray", "Cleo Inside");
    }

    @Test
    void asksBeforePeopleWhoAreTakenAreTakenTwice() {
        var lead = List.of(new Seat(ann.id(), Kind.LEAD, Set.of()));
        interviews.plan(
                manager, new Plan(dora.application().id(), null, BAKING.id(), TEN.plusMinutes(30), BERLIN, 60, lead));
        fill(TEN, "Ann Lee");
        press();

        assertThat(interviews.all(manager)).hasSize(1);
        assertThat(concerns())
                .containsExactly(
                        "The candidate has another interview: 10:30–11:30 CEST.",
                        "Ann Lee is taken: Interview with Dora, 10:30–11:30 CEST.");
        test(find(ConfirmDialog.class).single()).confirm();
        assertThat(interviews.all(manager)).hasSize(2);
    }

    @Test
    void pointsOutWhoMayBeTheCandidateAndLeavesItToTheManager() {
        applicants.add(manager, "BOB RAY", "robert@elsewhere.test", "Cook");
        applicants.add(manager, "Somebody", "ann+jobs@demo.test", "Cook");
        UI.getCurrent().navigate(Div.class);
        navigate(PlanView.class);
        test(box("Candidate")).selectItem("BOB RAY\u00a0· Cook");
        assertThat(said())
                .anyMatch(s -> s.contains(
                        "Bob Ray (bob@demo.test) may be the candidate: BOB RAY" + " (robert@elsewhere.test)."));

        fill(TEN, "Ann Lee");
        test(box("Candidate")).selectItem("Somebody\u00a0· Cook");
        press();
        assertThat(concerns())
                .singleElement()
                .asString()
                .startsWith("Ann Lee (ann@demo.test) may be the candidate: Somebody (ann+jobs@demo.test).");
        assertThat(interviews.all(manager)).isEmpty();
        test(find(ConfirmDialog.class).single()).confirm();
        assertThat(interviews.all(manager)).hasSize(1);
    }

    @Test
    void asksAboutPeopleWhoNeverAcceptedTheirInvitation() {
        people.addInvited("Ann Lee", Role.INTERVIEWER);
        UI.getCurrent().navigate(Div.class);
        navigate(PlanView.class);
        fill(TEN, "Ann Lee");
        press();

        assertThat(concerns()).containsExactly("Ann Lee has not accepted the invitation yet, and cannot sign in.");
    }

    @Test
    void namesWhoCannotSitAnyMoreAndAsks() {
        var seats =
                List.of(new Seat(ann.id(), Kind.LEAD, Set.of()), new Seat(bob.id(), Kind.PANELIST, Set.of("Pruning")));
        Interview planned = interviews.plan(
                manager, new Plan(dora.application().id(), null, GARDENING.id(), TEN, BERLIN, 50, seats));
        people.add("Bob Ray", Role.HIRING_MANAGER);
        UI.getCurrent().navigate(Routes.of(Routes.CHANGE_PLAN, planned.id().value()));
        assertThat(said()).anyMatch(s -> s.contains("Bob Ray had a seat and cannot sit any more"));

        at("11:00");
        test(findInView(Button.class).withText("Save changes").single()).click();
        assertThat(concerns()).singleElement().asString().startsWith("Bob Ray had a seat and cannot sit any more");
        assertThat(interviews.find(planned.id()).orElseThrow().seats()).hasSize(2);
        test(find(ConfirmDialog.class).single()).confirm();
        assertThat(interviews.find(planned.id()).orElseThrow().seats()).hasSize(1);
    }

    @Test
    void theNextRoundBeginsWithCandidateAndPanelOfTheFormerOne() {
        var seats = List.of(new Seat(ann.id(), Kind.MODERATOR, Set.of()), new Seat(bob.id(), Kind.PANELIST, Set.of()));
        Interview former = interviews.plan(
                manager, new Plan(dora.application().id(), null, GARDENING.id(), TEN, BERLIN, 50, seats));
        UI.getCurrent()
                .navigate(Routes.PLAN, QueryParameters.of("after", former.id().value()));

        assertThat(box("Candidate").getValue()).isEqualTo(dora);
        assertThat(box("Lead").getValue()).isEqualTo(ann);
        assertThat(findInView(Checkbox.class).single().getValue()).isTrue();
        assertThat(multi("Panelists").getValue()).extracting("name").containsExactly("Bob Ray");
    }

    private List<String> concerns() {
        return find(ListItem.class, find(ConfirmDialog.class).single()).all().stream()
                .map(ListItem::getText)
                .toList();
    }

    @Test
    void offersNobodyTwice() {
        test(box("Lead")).selectItem("Ann Lee");

        assertThat(test(multi("Panelists")).getSuggestions()).containsExactly("Bob Ray", "Cleo Inside");
        test(multi("Panelists")).selectItem("Bob Ray");
        assertThat(test(multi("Observers")).getSuggestions()).containsExactly("Cleo Inside");
    }

    @Test
    void showsWhoIsTakenAndByWhat() {
        var lead = List.of(new Seat(ann.id(), Kind.LEAD, Set.of()));
        interviews.plan(
                manager, new Plan(dora.application().id(), null, BAKING.id(), TEN.plusMinutes(30), BERLIN, 60, lead));
        box("Time").clear();
        assertThat(said()).contains("Choose date, time and minutes to see who is free.");

        fill(TEN, "Ann Lee");
        test(multi("Panelists")).selectItem("Bob Ray");

        assertThat(findInView(SeatRow.class).all())
                .extracting(row -> row.getElement().getTextRecursively())
                .satisfiesExactly(
                        a -> assertThat(a).contains("Ann Lee", "Lead", "Interview with Dora, 10:30–11:30 CEST"),
                        b -> assertThat(b).contains("Bob Ray", "Panelist", "Free"));
        assertThat(said())
                .contains("The candidate has another interview at this time: 10:30–11:30 CEST."
                        + " 1 of 2 on the panel has another interview at this time.");
        at("12:00");
        assertThat(said()).contains("Everyone on the panel is free at this time.");
    }

    @Test
    void saysWhatTheTimeMeans() {
        test(findInView(DatePicker.class).single()).setValue(LocalDate.of(2027, 3, 28));
        at("02:30");
        assertThat(said()).contains("The clocks go from 02:00 to 03:00 on that day: this time does not exist.");

        test(findInView(DatePicker.class).single()).setValue(LocalDate.of(2026, 10, 25));
        assertThat(said())
                .contains("The clocks show this time twice on that day; the first one is meant."
                        + " Sun 25 Oct 2026, 02:30 CEST");

        test(box("Time zone")).selectItem("America/New York");
        assertThat(said()).contains("Sun 25 Oct 2026, 02:30 EDT. For you: Sun 25 Oct 2026, 07:30 CET.");
    }

    @Test
    void suggestsTheLengthOfTheSetUntilOneIsTyped() {
        IntegerField minutes =
                findInView(IntegerField.class).withLabel("Minutes").single();
        test(box("Question set")).selectItem(Revisions.label(BAKING));
        assertThat(minutes.getValue()).isEqualTo(30);
        test(minutes).setValue(40);
        test(box("Question set")).selectItem("Senior gardener · revision 2 · 3 questions · 50 minutes");
        assertThat(minutes.getValue()).isEqualTo(40);
    }

    @Test
    void suggestsTheLengthOfAnotherSetInAChangeUnlessItWasEdited() {
        var seats = List.of(new Seat(ann.id(), Kind.LEAD, Set.of()));
        Interview planned = interviews.plan(
                manager,
                new Plan(
                        dora.application().id(),
                        null,
                        GARDENING.id(),
                        TEN,
                        BERLIN,
                        Revisions.length(GARDENING),
                        seats));
        UI.getCurrent().navigate(Routes.of(Routes.CHANGE_PLAN, planned.id().value()));
        IntegerField minutes =
                findInView(IntegerField.class).withLabel("Minutes").single();
        assertThat(minutes.getValue()).isEqualTo(Revisions.length(GARDENING));
        test(box("Question set")).selectItem(Revisions.label(BAKING));
        assertThat(minutes.getValue()).isEqualTo(30);
        test(minutes).setValue(45);
        test(box("Question set")).selectItem(Revisions.label(GARDENING));
        assertThat(minutes.getValue()).isEqualTo(45);
    }

    @Test
    void beginsWithTodayAndTheNextQuarterOfAnHour() {
        var now = PlanningContext.NOW.atZone(BERLIN).toLocalDateTime();
        var begins = findInView(DatePicker.class).single().getValue().atTime((LocalTime)
                box("Time").getValue());

        assertThat(begins).isAfterOrEqualTo(now).isBefore(now.plusMinutes(15));
        assertThat(begins.getMinute() % 15).isZero();
    }

    @Test
    void takesATimeAsItIsTypedOrSaysWhyNot() {
        types("Time", "9.30");
        assertThat(box("Time").getValue()).isEqualTo(LocalTime.of(9, 30));

        types("Time", "99:99");
        assertThat(box("Time").isInvalid()).isTrue();
        assertThat(box("Time").getErrorMessage()).isEqualTo("“99:99” is no time of day. Please write it as 14:30.");
        assertThat(box("Time").getValue()).isNull();
        types("Time", "930");
        assertThat(box("Time").isInvalid()).isFalse();
    }

    @Test
    void takesTheOnlyMatchOfATypedName() {
        types("Candidate", "dora");
        assertThat(box("Candidate").getValue()).isEqualTo(dora);
        types("Question set", "gardener · revision 2");
        assertThat(box("Question set").getValue()).isEqualTo(GARDENING);

        types("Lead", "ann");
        assertThat(box("Lead").getValue()).isEqualTo(ann);

        types("Candidate", "e");
        assertThat(box("Candidate").getErrorMessage())
                .isEqualTo("“e” does not name one line of the list. Please choose one.");
    }

    @Test
    void keepsAFocusOnlyAsLongAsTheQuestionsOfferIt() {
        fill(TEN, "Ann Lee");
        MultiSelectComboBox<?> focus = multi("Focus for Ann Lee");
        test(focus).selectItem("Soil care");
        test(box("Question set")).selectItem(Revisions.label(BAKING));

        assertThat(focus.getValue()).isEmpty();
        assertThat(test(focus).getSuggestions()).containsExactly("Dough");
    }

    private Interview plan(Person lead) {
        var seats = List.of(new Seat(lead.id(), Kind.LEAD, Set.of("Pruning")));
        return interviews.plan(
                manager, new Plan(dora.application().id(), null, GARDENING.id(), TEN, BERLIN, 50, seats));
    }

    private void fill(LocalDateTime start, String lead) {
        test(box("Candidate")).selectItem("Dora\u00a0· Gardener");
        test(box("Question set")).selectItem(Revisions.label(GARDENING));
        test(findInView(DatePicker.class).withLabel("Date").single()).setValue(start.toLocalDate());
        at(start.toLocalTime().toString());
        test(box("Lead")).selectItem(lead);
    }

    private void at(String time) {
        test(box("Time")).selectItem(time);
    }

    /** Types into a list and presses Enter without choosing a line. */
    private void types(String label, String text) {
        ComboBox<?> box = box(label);
        ComponentUtil.fireEvent(box, new ComboBoxBase.CustomValueSetEvent<>(box, true, text));
    }

    private void press() {
        test(findInView(Button.class).withText("Plan interview").single()).click();
    }

    private ComboBox<?> box(String label) {
        return findInView(ComboBox.class).withLabel(label).single();
    }

    private MultiSelectComboBox<?> multi(String label) {
        return findInView(MultiSelectComboBox.class).withLabel(label).single();
    }

    private List<String> suggestions(String label) {
        return test(box(label)).getSuggestions();
    }

    private List<String> said() {
        return findInView(Paragraph.class).all().stream()
                .map(Paragraph::getText)
                .toList();
    }
}
