package io.panelboard.candidates.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.server.VaadinService;
import com.vaadin.flow.server.VaadinSession;
import io.panelboard.candidates.Applicants;
import io.panelboard.candidates.Applications;
import io.panelboard.candidates.Candidate;
import io.panelboard.candidates.Candidates;
import io.panelboard.candidates.Erasures;
import io.panelboard.interviews.EmbeddedContext;
import io.panelboard.jobs.Jobs;
import io.panelboard.people.CurrentPerson;
import io.panelboard.shared.ui.EmptyState;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;

@SpringJUnitConfig(EmbeddedContext.class)
@ViewPackages(classes = CandidatesView.class)
class CandidatesViewTest extends SpringBrowserlessTest {

    private final Candidates candidates;
    private final Erasures erasures;
    private final Applications applications;
    private final Applicants applicants;
    private final CurrentPerson current;
    private final MongoOperations mongo;

    @Autowired
    CandidatesViewTest(
            Applications applications,
            Jobs jobs,
            Candidates candidates,
            Erasures erasures,
            CurrentPerson current,
            MongoOperations mongo) {
        this.erasures = erasures;
        this.applications = applications;
        applicants = new Applicants(applications, jobs);
        this.candidates = candidates;
        this.current = current;
        this.mongo = mongo;
    }

    @BeforeEach
    void empty() {
        mongo.remove(new Query(), "candidates");
        mongo.remove(new Query(), "applications");
        mongo.remove(new Query(), "jobs");
    }

    @Test
    void beginsWithWhatToDo() {
        navigate(CandidatesView.class);

        assertThat(findInView(EmptyState.class).single().isVisible()).isTrue();
        assertThat(findInView(TextField.class).withLabel("Find").exists()).isFalse();
        test(findInView(Button.class).withText("Add the first candidate").single())
                .click();
        assertThat(find(Dialog.class).single().getHeaderTitle()).isEqualTo("Add candidate");
    }

    @Test
    void findsWhoeverIsTypedWithoutAccentsAndSortsThemWhereOneLooks() {
        List.of("Zoe Small", "José Núñez", "Rene\u0301e Roy", "İbrahim Er", "Åsa Ek")
                .forEach(name -> applicants.add(
                        current.get(), name, "c%d@demo.test".formatted(name.hashCode() & 0xffff), "Gardener"));
        navigate(CandidatesView.class);

        assertThat(names()).containsExactly("Åsa Ek", "İbrahim Er", "José Núñez", "Rene\u0301e Roy", "Zoe Small");
        var find = findInView(TextField.class).withLabel("Find").single();
        Map.of("nunez", "José Núñez", "renee", "Rene\u0301e Roy", "ibrahim", "İbrahim Er", "asa  ek", "Åsa Ek")
                .forEach((typed, name) -> {
                    test(find).setValue(typed);
                    assertThat(names()).as(typed).containsExactly(name);
                });
    }

    private List<String> names() {
        return rows().stream().map(row -> texts(row).getFirst()).toList();
    }

    @Test
    void aNameIsConfirmedAsPeopleSeeIt() {
        applicants.add(current.get(), "Anna\u00A0 Schmidt", "anna@demo.test", "Gardener");
        navigate(CandidatesView.class);
        test(findInView(Button.class).withText("Erase").single()).click();

        test(find(TextField.class)
                        .withLabel("Type the candidate's name to confirm")
                        .single())
                .setValue("anna schmidt");
        test(find(Button.class).withText("Erase for good").single()).click();

        assertThat(candidates.all()).isEmpty();
    }

    @Test
    void whoeverIsErasedElsewhereLeavesTheOpenPage() {
        var cleo = applicants
                .add(current.get(), "Cleo Example", "cleo@demo.test", "Gardener")
                .candidate();
        applicants.add(current.get(), "Finn Example", "finn@demo.test", "Gardener");
        navigate(CandidatesView.class);
        assertThat(names()).containsExactly("Cleo Example", "Finn Example");

        erasures.erase(current.get(), cleo.id(), "Cleo Example");
        VaadinService.getCurrent().runPendingAccessTasks(VaadinSession.getCurrent());
        assertThat(names()).containsExactly("Finn Example");
    }

    @Test
    void erasesACandidateOnceTheNameIsTyped() {
        applicants.add(current.get(), "Cleo Example", "cleo@demo.test", "Gardener");
        navigate(CandidatesView.class);
        test(findInView(Button.class).withText("Erase").single()).click();
        assertThat(find(Dialog.class).single().getHeaderTitle()).isEqualTo("Erase Cleo Example");
        var name = find(TextField.class)
                .withLabel("Type the candidate's name to confirm")
                .single();
        test(name).setValue("Cleo");
        test(find(Button.class).withText("Erase for good").single()).click();
        assertThat(name.getErrorMessage()).contains("This is not the candidate's name");

        test(name).setValue("Cleo Example");
        test(find(Button.class).withText("Erase for good").single()).click();

        assertThat(find(Dialog.class).exists()).isFalse();
        assertThat(notice()).isEqualTo("The candidate is erased.");
        assertThat(candidates.all()).isEmpty();
    }

    @Test
    void addsACandidate() {
        applicants.job(current.get(), "Gardener");
        applicants.job(current.get(), "Baker");
        navigate(CandidatesView.class);
        test(findInView(Button.class).withText("Add candidate").single()).click();
        test(find(TextField.class).withLabel("Source").single()).setValue("Referral");
        fill("Cleo Example", "Cleo@demo.test", "Gardener");
        test(find(Button.class).withText("Add").single()).click();

        assertThat(find(Dialog.class).exists()).isFalse();
        assertThat(notice()).isEqualTo("Candidate added.");
        assertThat(candidates.all())
                .extracting(Candidate::name, Candidate::email)
                .containsExactly(tuple("Cleo Example", "cleo@demo.test"));
        assertThat(applications.of(current.get()))
                .extracting(
                        applicant -> applicant.job().title(),
                        applicant -> applicant.application().source())
                .containsExactly(tuple("Gardener", "Referral"));
        assertThat(texts(rows().getFirst()))
                .contains("Cleo Example", "cleo@demo.test", "Gardener", "Added Tue 6 Oct 2026");
        assertThat(findInView(Anchor.class).withText("Plan interview").single().getHref())
                .isEqualTo("interviews/plan?candidate="
                        + candidates.all().getFirst().id().value());
    }

    @Test
    void saysWhatIsWrongNextToTheFieldAndKeepsWhatWasTyped() {
        applicants.add(current.get(), "Cleo", "cleo@demo.test", "Gardener");
        applicants.job(current.get(), "Baker");
        navigate(CandidatesView.class);
        test(findInView(Button.class).withText("Add candidate").single()).click();
        fill("Another", "cleo@demo", "Baker");
        test(find(Button.class).withText("Add").single()).click();

        EmailField email = find(EmailField.class).single();
        assertThat(email.isInvalid()).isTrue();
        assertThat(email.getErrorMessage()).contains("is not an email address");
        assertThat(find(TextField.class).withLabel("Name").single().getValue()).isEqualTo("Another");

        test(email).setValue("cleo@demo.test");
        test(find(Button.class).withText("Add").single()).click();
        assertThat(email.getErrorMessage()).contains("already belongs to Cleo");
        assertThat(candidates.all()).hasSize(1);
    }

    @Test
    void editsACandidate() {
        applicants.add(current.get(), "Cleo", "cleo@demo.test", "Gardener");
        navigate(CandidatesView.class);
        test(findInView(Button.class).withAriaLabel("Edit Cleo").single()).click();
        test(find(TextField.class).withLabel("Name").single()).setValue("Cleo Example");
        test(find(EmailField.class).single()).setValue("new@demo.test");
        test(find(Button.class).withText("Save").single()).click();

        assertThat(texts(rows().getFirst())).contains("Cleo Example", "new@demo.test", "Gardener");
        assertThat(candidates.all()).extracting(Candidate::email).containsExactly("new@demo.test");
    }

    @Test
    void findsByNameAddressAndJob() {
        applicants.add(current.get(), "Cleo", "cleo@demo.test", "Gardener");
        applicants.add(current.get(), "Dan", "dan@demo.test", "Baker");
        navigate(CandidatesView.class);
        TextField find = findInView(TextField.class).withLabel("Find").single();

        assertThat(rows()).hasSize(2);
        test(find).setValue("BAK");
        assertThat(rows()).singleElement().satisfies(r -> assertThat(texts(r)).contains("Dan"));
        test(find).setValue("nobody");
        assertThat(rows()).isEmpty();
        assertThat(findInView(Span.class).all())
                .extracting(Span::getText)
                .contains("No candidate matches. Try fewer letters or all jobs.");
    }

    @Test
    void theAddressSaysWhichJobIsShownAndInWhichOrder() {
        applicants.add(current.get(), "Cleo", "zz@demo.test", "Gardener");
        applicants.add(current.get(), "Dan", "dan@demo.test", "Baker");
        applicants.add(current.get(), "Eve", "aa@demo.test", "Gardener");
        navigate(CandidatesView.class);
        UI.getCurrent()
                .navigate(
                        "candidates",
                        QueryParameters.simple(Map.of(
                                "job", applicants.job(current.get(), "Gardener").value(), "sort", "EMAIL")));

        assertThat(names()).containsExactly("Eve", "Cleo");
        assertThat(texts(rows().getFirst())).contains("Gardener");
        assertThat(findInView(Span.class).all()).extracting(Span::getText).contains("No interview yet");

        findInView(ComboBox.class).withLabel("Job").single().clear();
        assertThat(names()).containsExactly("Eve", "Dan", "Cleo");
    }

    /** Where no interviews are known, everybody is in one state. */
    @Test
    void theAddressSaysWhichStateIsShown() {
        applicants.add(current.get(), "Cleo", "zz@demo.test", "Gardener");
        navigate(CandidatesView.class);
        UI.getCurrent().navigate("candidates", QueryParameters.simple(Map.of("state", "No interview yet")));
        assertThat(findInView(ComboBox.class).withLabel("State").single().getValue())
                .isEqualTo("No interview yet");
        assertThat(names()).containsExactly("Cleo");

        UI.getCurrent().navigate("candidates", QueryParameters.simple(Map.of("state", "Hire")));
        assertThat(findInView(ComboBox.class).withLabel("State").single().getValue())
                .as("nobody is in it")
                .isNull();
        assertThat(names()).containsExactly("Cleo");
    }

    @Test
    void showsManyAPageAtATime() {
        for (int i = 0; i < CandidateList.PAGE + 3; i++) {
            applicants.add(current.get(), "Candidate " + i, i + "@demo.test", "Gardener");
        }
        navigate(CandidatesView.class);

        assertThat(rows()).hasSize(CandidateList.PAGE);
        test(findInView(Button.class).withText("Show more").single()).click();
        assertThat(rows()).hasSize(CandidateList.PAGE + 3);
        assertThat(findInView(Button.class).withText("Show more").exists()).isFalse();
    }

    @Test
    void offersNothingToDoToTheCandidate() {
        applicants.add(current.get(), "Mia", current.get().email(), "Gardener");
        navigate(CandidatesView.class);

        assertThat(texts(rows().getFirst())).contains("This is you");
        assertThat(findInView(Button.class).withAriaLabel("Edit Mia").exists()).isFalse();
    }

    private void fill(String name, String email, String job) {
        test(find(TextField.class).withLabel("Name").single()).setValue(name);
        test(find(EmailField.class).single()).setValue(email);
        ComboBox<?> jobs = find(ComboBox.class).all().stream()
                .filter(box -> "Job".equals(box.getLabel()) && box.getPlaceholder() == null)
                .findFirst()
                .orElseThrow();
        test(jobs).selectItem(job);
    }

    private List<CandidateList.CandidateRow> rows() {
        return findInView(CandidateList.CandidateRow.class).all();
    }

    private static List<String> texts(Component row) {
        return row.getChildren().map(c -> c.getElement().getText()).toList();
    }

    private String notice() {
        return test(find(Notification.class).single()).getText();
    }
}
