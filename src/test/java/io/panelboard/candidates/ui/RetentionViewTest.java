package io.panelboard.candidates.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import io.panelboard.candidates.Applicants;
import io.panelboard.candidates.Applications;
import io.panelboard.candidates.Candidate;
import io.panelboard.candidates.CandidateId;
import io.panelboard.candidates.Candidates;
import io.panelboard.candidates.Retention;
import io.panelboard.interviews.EmbeddedContext;
import io.panelboard.jobs.Jobs;
import io.panelboard.people.CurrentPerson;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;

@SpringJUnitConfig(EmbeddedContext.class)
@ViewPackages(classes = RetentionView.class)
class RetentionViewTest extends SpringBrowserlessTest {

    private final Candidates candidates;
    private final Applicants applicants;
    private final CurrentPerson current;
    private final MongoOperations mongo;

    @Autowired
    RetentionViewTest(
            Applications applications, Jobs jobs, Candidates candidates, CurrentPerson current, MongoOperations mongo) {
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
        mongo.remove(new Query(), "retention");
    }

    @Test
    void aRuleShowsWhoIsDueAndAConfirmationErasesThem() {
        applicants.add(current.get(), "Cleo Example", "cleo@demo.test", "Gardener");
        applicants.add(current.get(), "Finn Example", "finn@demo.test", "Baker");
        mongo.updateMulti(
                new Query(),
                new Update().set("addedAt", Date.from(Instant.parse("2025-10-06T09:00:00Z"))),
                "candidates");
        navigate(RetentionView.class);
        assertThat(find(Paragraph.class).all())
                .extracting(Paragraph::getText)
                .contains("Nobody falls due within the next 30 days.");

        months("Gardener").setValue(0);
        save("Gardener");
        assertThat(months("Gardener").getErrorMessage()).isEqualTo("A rule has 1 to 240 months, not 0.");
        months("Gardener").setValue(6);
        save("Gardener");
        test(find(Button.class).withText("Erase 1 candidate").single()).click();
        assertThat(find(MentionsPart.class).exists()).isTrue();
        var number = find(TextField.class)
                .withLabel("Type the number of candidates to confirm")
                .single();
        test(find(Button.class).withText("Erase for good").single()).click();
        assertThat(number.getErrorMessage()).isEqualTo("Please type 1, the number of candidates listed.");
        assertThat(candidates.all()).hasSize(2);

        test(number).setValue("1");
        test(find(Button.class).withText("Erase for good").single()).click();

        assertThat(candidates.all()).extracting(Candidate::name).containsExactly("Finn Example");
    }

    @Test
    void theDialogSaysForEachWhereElseTheNameStands() {
        List<Retention.Due> due = IntStream.range(0, EraseDueDialog.SEARCHED + 1)
                .mapToObj(n -> new Retention.Due(
                        new Candidate(new CandidateId("c" + n), "Cleo", "c" + n + "@demo.test", Instant.EPOCH, null),
                        "Gardener",
                        Instant.EPOCH,
                        Instant.EPOCH,
                        "by the rule"))
                .toList();
        new EraseDueDialog(
                        due, candidate -> new Span("Found of " + candidate.id().value()), () -> {})
                .open();

        assertThat(find(ListItem.class).all())
                .extracting(item -> item.getElement().getTextRecursively())
                .hasSize(EraseDueDialog.SEARCHED + 1)
                .startsWith("Cleo (c0@demo.test), GardenerFound of c0", "Cleo (c1@demo.test), GardenerFound of c1")
                .last()
                .isEqualTo("Cleo (c10@demo.test), GardenerWhere else the name stands");
        test(find(Button.class).withText("Where else the name stands").single()).click();
        assertThat(find(ListItem.class).all().getLast().getElement().getTextRecursively())
                .endsWith("Found of c10");
    }

    private IntegerField months(String role) {
        return find(IntegerField.class).all().stream()
                .filter(f -> f.getAriaLabel().orElse("").equals("Months for " + role))
                .findFirst()
                .orElseThrow();
    }

    private void save(String role) {
        test(find(Button.class).withText("Save").all().stream()
                        .filter(b -> b.getAriaLabel().orElse("").endsWith(role))
                        .findFirst()
                        .orElseThrow())
                .click();
    }
}
