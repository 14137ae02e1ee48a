package io.panelboard.audit.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.dom.Element;
import io.panelboard.PanelboardApplication;
import io.panelboard.audit.AuditFilter;
import io.panelboard.audit.AuditFormat;
import io.panelboard.audit.AuditKind;
import io.panelboard.audit.AuditTrail;
import io.panelboard.candidates.Applicants;
import io.panelboard.candidates.Applications;
import io.panelboard.candidates.Candidate;
import io.panelboard.jobs.Jobs;
import io.panelboard.people.CurrentPerson;
import io.panelboard.people.InMemoryDatabase;
import io.panelboard.people.People;
import io.panelboard.people.Person;
import io.panelboard.people.PersonId;
import io.panelboard.people.Role;
import io.panelboard.people.ui.layout.ErrorPages;
import io.panelboard.shared.AuditRequested;
import io.panelboard.shared.ui.DownloadMenu;
import io.panelboard.shared.ui.Routes;
import io.panelboard.shared.ui.TypedText;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.authentication.event.LogoutSuccessEvent;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads, checks and exports the trail as an administrator. */
@SpringBootTest(classes = PanelboardApplication.class)
@ContextConfiguration(initializers = InMemoryDatabase.class)
@ActiveProfiles("demo")
@ViewPackages(packages = {"io.panelboard.audit.ui", "io.panelboard.people.ui"})
@WithMockUser(username = "demo-admin", roles = "ADMINISTRATOR")
@DirtiesContext
class AuditViewTest extends SpringBrowserlessTest {

    @Autowired
    AuditTrail trail;

    @Autowired
    People people;

    @Autowired
    Applications applications;

    @Autowired
    Jobs jobs;

    @Autowired
    CurrentPerson current;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    Clock clock;

    private AuditView view() {
        var view = new AuditView(trail, current, people, Runnable::run);
        UI.getCurrent().add(view);
        return view;
    }

    private static void does(
            ApplicationEventPublisher events, String key, String action, String object, @Nullable String why) {
        events.publishEvent(new AuditRequested(key, "demo-manager", action, object, why));
    }

    private List<List<String>> rows(AuditView view) {
        return find(NativeTableRow.class, view).all().stream()
                .filter(row -> find(NativeTableCell.class, row).exists())
                .map(row ->
                        row.getElement().getChildren().map(AuditViewTest::text).toList())
                .toList();
    }

    private static String text(Element element) {
        return element.isTextNode()
                ? element.getText()
                : element.getChildren().map(AuditViewTest::text).collect(Collectors.joining(" "));
    }

    private TextField field(AuditView view, String label) {
        return find(TextField.class, view).withLabel(label).single();
    }

    private DatePicker date(AuditView view, String label) {
        return find(DatePicker.class, view).withLabel(label).single();
    }

    @Test
    void aDateThatCannotBeReadListsAndExportsNothing() {
        var view = view();
        assertThat(rows(view)).isNotEmpty();

        TypedText.enter(date(view, "Until"), "soon");
        assertThat(rows(view)).isEmpty();
        assertThat(date(view, "Until").getErrorMessage()).startsWith("“soon” cannot be read as a date.");
        assertThat(find(DownloadMenu.class, view).exists()).isFalse();

        TypedText.enter(date(view, "Until"), "5 Dec 2099");
        assertThat(rows(view)).isNotEmpty();
        assertThat(find(DownloadMenu.class, view).exists()).isTrue();
    }

    @Test
    void namesStandForIdsAndAnObjectIsFoundByItsName() {
        Candidate cleo = new Applicants(applications, jobs)
                .add(person("demo-manager"), "Cora Nameless", "cora@demo.test", "Engineer")
                .candidate();
        String stored = "candidate " + cleo.id().value();
        does(events, "n1", "reminded person demo-lead to lock", stored, "=cmd(1)");
        var view = view();
        test(field(view, "On")).setValue("cora name");

        assertThat(rows(view))
                .as("the reminder, the application and the candidate")
                .hasSize(3);
        assertThat(rows(view).getFirst().subList(2, 7))
                .containsExactly(
                        "Max Manager",
                        "reminded Lea Lead to lock",
                        "Candidate Cora Nameless Only this",
                        "=cmd(1)",
                        "127.0.0.1");
        assertThat(find(Anchor.class, view).withText("Candidate Cora Nameless").exists())
                .as("the page is a hiring manager's")
                .isFalse();
        test(field(view, "On")).setValue("");
        test(field(view, "Search")).setValue("LEA LEAD TO LOCK");
        assertThat(rows(view)).hasSize(1);
        test(find(Button.class, view).withText("Only this").single()).click();
        assertThat(field(view, "On").getValue()).isEqualTo(stored);
        test(find(Button.class, view).withText("Clear filters").single()).click();
        assertThat(rows(view)).hasSizeGreaterThan(10);
    }

    @Test
    void aQuestionSetLeadsToItsPage() {
        var view = view();
        test(field(view, "Search")).setValue("created a question set");

        assertThat(find(Anchor.class, view).all())
                .extracting(Anchor::getHref)
                .anySatisfy(address -> assertThat(address).matches(Routes.QUESTION_SETS + "/.+"));
    }

    @Test
    @SuppressWarnings("unchecked") // the page has one choice of each
    void personKindAndDaysNarrowWhatIsShown() {
        does(events, "p1", "did this today", "role x", "because");
        var view = view();
        ComboBox<Person> person = find(ComboBox.class, view).single();
        person.setValue(person("demo-manager"));
        assertThat(rows(view)).allSatisfy(row -> assertThat(row.get(2)).isEqualTo("Max Manager"));

        Select<AuditKind> kind = find(Select.class, view).single();
        kind.setValue(AuditKind.SIGN_IN);
        assertThat(rows(view)).isEmpty();
        assertThat(find(Span.class, view).withText("No entry matches").exists()).isTrue();
        kind.clear();

        LocalDate today = LocalDate.ofInstant(clock.instant(), current.get().zone());
        date(view, "From").setValue(today);
        date(view, "Until").setValue(today);
        assertThat(rows(view)).anySatisfy(row -> assertThat(row.get(3)).isEqualTo("did this today"));
        date(view, "Until").setValue(today.minusDays(1));
        assertThat(date(view, "Until").isInvalid()).isTrue();
        assertThat(date(view, "Until").getI18n().getMinErrorMessage()).contains("before the first");
        assertThat(rows(view)).isEmpty();
    }

    @Test
    void olderEntriesComeWhenAskedFor() {
        for (int i = 0; i < 120; i++) {
            does(events, "many " + i, "did many things", "role many", null);
        }
        var view = view();
        assertThat(rows(view)).hasSize(50);
        test(find(Button.class, view).withText("Show more").single()).click();
        assertThat(rows(view)).hasSize(100);
        List<Long> numbers =
                rows(view).stream().map(row -> Long.parseLong(row.getFirst())).toList();
        assertThat(numbers).isSortedAccordingTo(Comparator.reverseOrder()).doesNotHaveDuplicates();

        test(field(view, "Search")).setValue("did many");
        assertThat(rows(view)).hasSize(50);
        test(find(Button.class, view).withText("Show more").single()).click();
        test(find(Button.class, view).withText("Show more").single()).click();
        assertThat(rows(view)).hasSize(120);
    }

    @Test
    void theWholeTrailIsCheckedAlsoAgainstANotedHead() {
        var view = view();
        var noted = field(view, "Noted head");
        noted.setValue("12");
        test(find(Button.class, view).withText("Check the whole trail").single())
                .click();
        assertThat(noted.getErrorMessage()).startsWith("A noted head is the number of an entry");

        noted.setValue(trail.head(current.get()).text());
        test(find(Button.class, view).withText("Check the whole trail").single())
                .click();
        assertThat(verdict(view)).startsWith("The audit trail is intact");
        noted.setValue("1:" + "a".repeat(64));
        test(find(Button.class, view).withText("Check the whole trail").single())
                .click();
        assertThat(verdict(view)).startsWith("The audit trail is BROKEN at entry 1: its hash is not the one");
        assertThat(rows(view())).anySatisfy(row -> assertThat(row.get(3)).startsWith("checked the chain"));
    }

    private String verdict(AuditView view) {
        roundTrip();
        return find(Span.class, view).all().stream()
                .map(Span::getText)
                .filter(text -> text.startsWith("The audit trail is"))
                .findFirst()
                .orElse("");
    }

    @Test
    void whatIsExportedIsFilteredSafeForSpreadsheetsAndCanBeChecked() throws IOException {
        does(events, "x1", "did a thing", "role export", "=HYPERLINK(\"x\")");
        var filter = new AuditFilter("", null, null, "role export", null, null);
        String csv = written(filter, AuditFormat.CSV);
        assertThat(csv)
                .startsWith("\uFEFFnumber,at,kind,by,name")
                .contains("demo-manager,Max Manager,", "\"'=HYPERLINK(\"\"x\"\")\"", "\r\nhead,");
        assertThat(csv.lines()).hasSize(3);

        JsonNode json = JsonMapper.shared().readTree(written(AuditFilter.ALL, AuditFormat.JSON));
        JsonNode last = json.get("entries").get(json.get("entries").size() - 1);
        assertThat(json.get("complete").booleanValue()).isTrue();
        assertThat(json.get("head").stringValue())
                .isEqualTo(last.get("seq").longValue() + ":" + last.get("hash").stringValue());
        assertThat(last.get("action").stringValue()).as("itself").isEqualTo("exported the audit trail as JSON");
        assertThat(Stream.of("previous", "key", "reasonDigest", "from", "kind", "at"))
                .allMatch(last::has);
    }

    private String written(AuditFilter filter, AuditFormat format) throws IOException {
        var out = new ByteArrayOutputStream();
        trail.export(current.get(), filter, format).writeTo(out);
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void nobodyReadsOfTheInterviewInWhichTheyAreTheCandidate() throws IOException {
        Person manager = person("demo-manager");
        Person self = people.invite(current.get(), "self@demo.test", "Selma Self", Set.of(Role.ADMINISTRATOR))
                .person();
        Candidate candidate = new Applicants(applications, jobs)
                .add(manager, "Selma Self", "self@demo.test", "Engineer")
                .candidate();
        String object = "candidate " + candidate.id().value();
        does(events, "s1", "recorded something", object, "A secret of hers");

        var page = trail.entries(self, AuditFilter.ALL, Long.MAX_VALUE, 2);
        assertThat(page.rows().toString())
                .doesNotContain("secret", "recorded", candidate.id().value());
        assertThat(page.rows().getFirst().action()).isEqualTo("not shown: you are the candidate");
        var out = new ByteArrayOutputStream();
        trail.export(self, AuditFilter.ALL, AuditFormat.JSON).writeTo(out);
        assertThat(out.toString(StandardCharsets.UTF_8))
                .doesNotContain("secret", candidate.id().value());
    }

    @Test
    @WithMockUser(username = "demo-panelist2", roles = "INTERVIEWER")
    void aPageThatIsNotOpenAndASignOutAreOnRecord() {
        navigate(Routes.AUDIT, ErrorPages.Closed.class);
        assertThat(newest(AuditKind.REFUSED, "demo-panelist2"))
                .containsExactly("refused: page closed (people.page-closed)", "address /audit");

        events.publishEvent(new LogoutSuccessEvent(new TestingAuthenticationToken("demo-panelist2", "")));
        assertThat(newest(AuditKind.SIGN_IN, "demo-panelist2")).containsExactly("signed out", "person demo-panelist2");
    }

    private List<String> newest(AuditKind kind, String by) {
        var filter = new AuditFilter("", new PersonId(by), kind, "", null, null);
        var entry = trail.entries(person("demo-admin"), filter, Long.MAX_VALUE, 1)
                .rows()
                .getFirst()
                .entry();
        return List.of(entry.action(), entry.object());
    }

    private Person person(String id) {
        return people.find(new PersonId(id)).orElseThrow();
    }
}
