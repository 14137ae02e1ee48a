package io.panelboard.upkeep.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import io.panelboard.people.CurrentPerson;
import io.panelboard.people.People;
import io.panelboard.people.Person;
import io.panelboard.shared.ProgramVersion;
import io.panelboard.shared.RuleViolation;
import io.panelboard.shared.ui.Notices;
import io.panelboard.shared.ui.PageHeader;
import io.panelboard.shared.ui.Routes;
import io.panelboard.shared.ui.Times;
import io.panelboard.storage.StorageFacts;
import io.panelboard.upkeep.LastBackup;
import io.panelboard.upkeep.Upkeep;
import jakarta.annotation.security.RolesAllowed;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Shows the storage in use, and offers a backup for download. */
@Route(Routes.DATABASE)
@com.vaadin.flow.router.PageTitle("Database · Panelboard")
@Menu(title = "Database", order = 60)
@RolesAllowed("ADMINISTRATOR")
final class DatabaseView extends Div {

    private final transient Upkeep upkeep;
    private final transient CurrentPerson current;
    private final transient People people;
    private final transient Person viewer;
    private final DescriptionList.Description last = new DescriptionList.Description();

    DatabaseView(Upkeep upkeep, CurrentPerson current, People people) {
        this.upkeep = upkeep;
        this.current = current;
        this.people = people;
        viewer = current.get();
        addClassNames("pb-page", "pb-page-narrow");
        StorageFacts storage = upkeep.storage(viewer);
        add(new PageHeader("Database", "Where everything is kept, and a copy of it to put somewhere safe."));
        add(storage(storage));
        add(storage.backups() ? backup() : elsewhere());
    }

    private Section storage(StorageFacts storage) {
        var facts = new DescriptionList();
        facts.addClassName("pb-facts");
        fact(facts, "Panelboard", ProgramVersion.current());
        fact(facts, "Storage", storage.kind());
        fact(facts, "Where", storage.place());
        if (storage.bytes() > 0) {
            fact(facts, "Size", size(storage.bytes()));
        }
        if (storage.backups()) {
            facts.add(new DescriptionList.Term("Last backup"), last);
            showLast();
        }
        return part("Storage", facts);
    }

    private void showLast() {
        last.setText(upkeep.lastBackup(viewer).map(this::words).orElse("None was taken yet."));
    }

    private String words(LastBackup last) {
        String by = people.find(last.by()).map(Person::name).orElse(last.by().value());
        return "%s, by %s (%s)".formatted(Times.dateTime(last.at(), viewer.zone()), by, size(last.bytes()));
    }

    private Section backup() {
        var download = new Anchor(DownloadHandler.fromInputStream(_ -> file()), "Download a backup");
        download.addClassNames("pb-link-button", "pb-link-primary");
        download.getElement().setAttribute("download", true);
        return part(
                "Backup",
                new Paragraph("One file with everything that is saved at this moment. It is checked before you get it,"
                        + " which can take a while; others go on working meanwhile."),
                new Paragraph("The file is not encrypted. It holds all candidates’ data, every score and note, those"
                        + " that a panel has not revealed too, and the accounts. Keep it where only those may look who"
                        + " may see all of that."),
                new Paragraph("Candidates who are erased here are still in older backups. Delete a backup when you no"
                        + " longer need it, and erase them again after restoring an older one."),
                new Paragraph(download),
                restore());
    }

    private static Paragraph restore() {
        var command = new Code("java -jar panelboard.jar --panelboard.storage.restore=FILE");
        var words = new Paragraph("To restore: stop Panelboard, then run ");
        words.add(command);
        words.add(
                " on the server. The present database is kept under another name, and everybody has to sign in again.");
        return words;
    }

    private static Section elsewhere() {
        return part(
                "Backup",
                new Paragraph("The data lies in a MongoDB. Back it up with mongodump, or with the tools of whoever runs"
                        + " it. A backup holds all candidates’ data; candidates who are erased here are still in older"
                        + " ones."));
    }

    /** Runs outside the page's lock, so that the page stays usable meanwhile. */
    private DownloadResponse file() {
        try {
            var backup = upkeep.backup(current.get());
            later(this::showLast);
            return new DownloadResponse(backup.content(), backup.name(), "application/octet-stream", backup.bytes());
        } catch (RuleViolation refused) {
            later(() -> Notices.refused(refused.sentence()));
            return DownloadResponse.error(422, refused.sentence());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void later(Runnable change) {
        getUI().ifPresent(ui -> {
            var _ = ui.access(change::run);
        });
    }

    private static void fact(DescriptionList facts, String name, String value) {
        facts.add(new DescriptionList.Term(name), new DescriptionList.Description(value));
    }

    private static Section part(String title, com.vaadin.flow.component.Component... content) {
        var section = new Section(new H2(title));
        section.addClassNames("pb-card", "pb-form");
        section.add(content);
        return section;
    }

    private static String size(long bytes) {
        return bytes < 1_000_000
                ? "%,d kB".formatted(Math.max(1, bytes / 1_000))
                : "%,.1f MB".formatted(bytes / 1_000_000.0);
    }
}
