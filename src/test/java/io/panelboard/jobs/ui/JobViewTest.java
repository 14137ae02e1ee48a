package io.panelboard.jobs.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.NumberField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import io.panelboard.candidates.Applicants;
import io.panelboard.candidates.Applications;
import io.panelboard.interviews.EmbeddedContext;
import io.panelboard.interviews.KnownPeople;
import io.panelboard.interviews.PlanningContext.SignedIn;
import io.panelboard.jobs.Criterion;
import io.panelboard.jobs.Job;
import io.panelboard.jobs.Jobs;
import io.panelboard.jobs.Round;
import io.panelboard.people.Person;
import io.panelboard.people.Role;
import io.panelboard.questions.Competencies;
import io.panelboard.shared.ui.EmptyState;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.Mockito;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Bean;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;

@SpringJUnitConfig({EmbeddedContext.class, JobViewTest.Names.class})
@ViewPackages(classes = {JobsView.class, JobView.class})
class JobViewTest extends SpringBrowserlessTest {

    private final Jobs jobs;
    private final Applications applications;
    private final KnownPeople people;
    private final SignedIn signedIn;
    private final MongoOperations mongo;
    private final Person mia;

    @Autowired
    JobViewTest(Jobs jobs, Applications applications, KnownPeople people, SignedIn signedIn, MongoOperations mongo) {
        this.jobs = jobs;
        this.applications = applications;
        this.people = people;
        this.signedIn = signedIn;
        this.mongo = mongo;
        mia = people.add("Mia Manager", Role.HIRING_MANAGER);
        people.add("Ann Lee", Role.INTERVIEWER);
    }

    /** Offers competencies to choose from. */
    static class Names {
        @Bean
        Competencies competencies() {
            Competencies competencies = Mockito.mock();
            Mockito.when(competencies.names()).thenReturn(List.of("Pruning", "Soil"));
            return competencies;
        }
    }

    @BeforeEach
    void empty() {
        List.of("jobs", "applications", "candidates").forEach(all -> mongo.remove(new Query(), all));
        signedIn.as(mia);
    }

    @Test
    void aNewJobIsOpenedAndItsPlanFilledIn() {
        navigate(JobsView.class);
        assertThat(findInView(EmptyState.class).exists()).isTrue();
        test(findInView(Button.class).withText("New job").single()).click();
        test(find(Button.class).withText("Open").single()).click();
        assertThat(find(TextField.class).withLabel("Title").single().getErrorMessage())
                .isEqualTo("A title is needed.");
        test(find(TextField.class).withLabel("Title").single()).setValue("Gardener");
        test(find(Button.class).withText("Open").single()).click();

        Job job = jobs.of(mia).getFirst();
        assertThat(UI.getCurrent().getInternals().getActiveViewLocation().getPath())
                .isEqualTo("jobs/" + job.id().value());
        test(findInView(Button.class).withText("Add a competency").single()).click();
        choose("Competency", "Pruning");
        test(findInView(NumberField.class).withLabel("Bar").single()).setValue(3.5);
        test(findInView(Button.class).withText("Add a round").single()).click();
        test(findInView(TextField.class).withLabel("Name").single()).setValue("Technical");
        test(findInView(Button.class).withText("Save").single()).click();
        assertThat(jobs.of(mia).getFirst().details().rounds()).isEmpty();
        assertThat(findInView(RoundFields.class).single().getErrorMessage())
                .isEqualTo("The round \"Technical\" has no published question set. Please choose one.");

        choose("Question set", "Senior gardener");
        test(findInView(IntegerField.class).withLabel("Panelists").single()).setValue(2);
        test(findInView(Button.class).withText("Save").single()).click();

        Job saved = jobs.of(mia).getFirst();
        assertThat(saved.details().criteria()).containsExactly(new Criterion("Pruning", 10, 3.5));
        assertThat(saved.details().rounds())
                .extracting(Round::name, Round::panelists)
                .containsExactly(tuple("Technical", 2));
        assertThat(test(find(Notification.class).last()).getText()).isEqualTo("The job is saved.");
    }

    @Test
    void aJobBeginsAsAFormerOne() {
        jobs.open(
                mia,
                new Job.Details(
                        "Gardener",
                        "Senior",
                        "Berlin",
                        List.of(mia.id()),
                        null,
                        List.of(new Criterion("Soil", 40, null)),
                        List.of()));
        navigate(JobsView.class);
        test(findInView(Button.class).withText("New job").single()).click();
        choose("Begin as", "Gardener · Senior");
        test(find(TextField.class).withLabel("Title").single()).setValue("Head gardener");
        test(find(Button.class).withText("Open").single()).click();

        assertThat(jobs.of(mia))
                .filteredOn(job -> job.title().equals("Head gardener"))
                .singleElement()
                .satisfies(
                        job -> assertThat(job.details().criteria()).containsExactly(new Criterion("Soil", 40, null)));
    }

    @Test
    void closingEndsWhatIsOpenOnlyWhereItIsAskedFor() {
        var applicant = new Applicants(applications, jobs).add(mia, "Dora", "dora@demo.test", "Gardener");
        UI.getCurrent().navigate("jobs/" + applicant.job().id().value());
        test(findInView(Button.class).withText("Close job …").single()).click();
        assertThat(find(Dialog.class).single().getHeaderTitle()).isEqualTo("Close Gardener");
        test(find(Button.class).withText("Close job").single()).click();
        assertThat(find(TextArea.class).single().getErrorMessage()).isEqualTo("A reason is needed.");
        test(find(TextArea.class).single()).setValue("Filled");
        test(find(Button.class).withText("Close job").single()).click();

        assertThat(jobs.of(mia).getFirst().isOpen()).isFalse();
        assertThat(applications.find(applicant.application().id()).orElseThrow().isActive())
                .isTrue();
        assertThat(findInView(Button.class).withText("Open again").exists()).isTrue();
    }

    @Test
    void whoDoesNotWorkOnItIsToldSo() {
        Job job = jobs.open(mia, new Job.Details("Gardener", "", "", List.of(), null, List.of(), List.of()));
        signedIn.as(people.add("Otto Other", Role.HIRING_MANAGER));
        navigate(JobsView.class);
        assertThat(findInView(Anchor.class).withText("Gardener").exists()).isFalse();
        UI.getCurrent().navigate("jobs/" + job.id().value());
        assertThat(findInView(EmptyState.class).single().getElement().getTextRecursively())
                .contains("Only those who work on this job may see it.")
                .doesNotContain("Gardener");
    }

    @Test
    void anAdministratorSeesWhoWorksOnItAndNoCandidate() {
        Job job = jobs.open(mia, new Job.Details("Gardener", "", "", List.of(), null, List.of(), List.of()));
        signedIn.as(people.add("Ada Admin", Role.ADMINISTRATOR));
        navigate(JobsView.class);
        assertThat(findInView(Anchor.class).withText("Gardener").exists()).isTrue();
        assertThat(findInView(Anchor.class).withText("Candidates").exists()).isFalse();
        UI.getCurrent().navigate("jobs/" + job.id().value());
        assertThat(findInView(Paragraph.class).all())
                .extracting(Paragraph::getText)
                .contains("Works on it: Mia Manager.");
        assertThat(findInView(Button.class).withText("Hiring managers …").exists())
                .isTrue();
        assertThat(findInView(Button.class).withText("Save").exists()).isFalse();
    }

    private void choose(String label, String item) {
        ComboBox<?> box = find(ComboBox.class).withLabel(label).single();
        test(box).selectItem(item);
    }
}
