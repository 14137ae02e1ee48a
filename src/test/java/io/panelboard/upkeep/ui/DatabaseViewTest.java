package io.panelboard.upkeep.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Paragraph;
import io.panelboard.interviews.EmbeddedContext;
import io.panelboard.interviews.KnownPeople;
import io.panelboard.interviews.PlanningContext.SignedIn;
import io.panelboard.people.Person;
import io.panelboard.people.PersonId;
import io.panelboard.people.Role;
import io.panelboard.shared.ProgramVersion;
import io.panelboard.storage.Backup;
import io.panelboard.storage.StorageFacts;
import io.panelboard.upkeep.LastBackup;
import io.panelboard.upkeep.Upkeep;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;

@SpringJUnitConfig(DatabaseViewTest.Context.class)
@ViewPackages(classes = DatabaseView.class)
class DatabaseViewTest extends SpringBrowserlessTest {

    private final Known known;
    private final KnownPeople people;
    private final SignedIn signedIn;

    @Autowired
    DatabaseViewTest(Known known, KnownPeople people, SignedIn signedIn) {
        this.known = known;
        this.people = people;
        this.signedIn = signedIn;
    }

    @BeforeEach
    void anAdministrator() {
        signedIn.as(people.add("Ada Admin", Role.ADMINISTRATOR));
        known.facts = new StorageFacts("Embedded database", "/data/panelboard.mv", 12_345_678, true);
        known.last = null;
    }

    @Test
    void saysWhatIsInUseAndWhatABackupHolds() {
        navigate(DatabaseView.class);

        assertThat(facts()).contains("Embedded database", "/data/panelboard.mv", "12.3 MB", "None was taken yet.");
        assertThat(words())
                .contains("not encrypted")
                .contains("all candidates’ data")
                .contains("Candidates who are erased here are still in older backups")
                .contains("--panelboard.storage.restore=FILE");
        assertThat(find(Anchor.class).withText("Download a backup").single().getHref())
                .isNotEmpty();
    }

    @Test
    void saysWhoTookTheLastOneAndWhen() {
        known.last = new LastBackup(Instant.parse("2026-10-06T09:00:00Z"), new PersonId("p-ada@demo.test"), 42_000);
        navigate(DatabaseView.class);

        assertThat(facts()).contains("Tue 6 Oct 2026, 11:00 CEST, by Ada Admin (42 kB)");
    }

    @Test
    void saysWhichVersionRuns() {
        navigate(DatabaseView.class);

        assertThat(find(DescriptionList.Term.class).all())
                .extracting(DescriptionList.Term::getText)
                .contains("Panelboard");
        assertThat(facts()).contains(ProgramVersion.current());
    }

    @Test
    void leadsToTheToolsOfAMongo() {
        known.facts = new StorageFacts("MongoDB", "db.demo.test:27017, database panelboard", 0, false);
        navigate(DatabaseView.class);

        assertThat(words()).contains("mongodump");
        assertThat(find(Anchor.class).all()).isEmpty();
    }

    private java.util.List<String> facts() {
        return find(DescriptionList.Description.class).all().stream()
                .map(DescriptionList.Description::getText)
                .toList();
    }

    private String words() {
        return String.join(
                " ",
                find(Paragraph.class).all().stream()
                        .map(p -> p.getElement().getTextRecursively())
                        .toList());
    }

    @Import(EmbeddedContext.class)
    static class Context {
        @Bean
        Known upkeep() {
            return new Known();
        }
    }

    /** Describes a database that is not there. */
    static class Known implements Upkeep {

        private StorageFacts facts = new StorageFacts("", "", 0, true);
        private @Nullable LastBackup last;

        @Override
        public StorageFacts storage(Person reader) {
            return facts;
        }

        @Override
        public Optional<LastBackup> lastBackup(Person reader) {
            return Optional.ofNullable(last);
        }

        @Override
        public Backup backup(Person by) {
            throw new UnsupportedOperationException("Nothing is downloaded here.");
        }
    }
}
