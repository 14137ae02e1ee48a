package io.panelboard.candidates.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.Route;
import io.panelboard.candidates.CandidateId;
import io.panelboard.candidates.CandidateMentions;
import io.panelboard.candidates.CandidateWatches;
import io.panelboard.candidates.Erasures;
import io.panelboard.candidates.Retention;
import io.panelboard.people.CurrentPerson;
import io.panelboard.people.Person;
import io.panelboard.shared.ui.Attempt;
import io.panelboard.shared.ui.Notices;
import io.panelboard.shared.ui.PageHeader;
import io.panelboard.shared.ui.Routes;
import io.panelboard.shared.ui.Times;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;

/**
 * Shows how long candidates of each job are kept, and who falls due. Nothing is erased here without a confirmation.
 */
@Route(Routes.RETENTION)
@com.vaadin.flow.router.PageTitle("Retention · Panelboard")
@RolesAllowed("HIRING_MANAGER")
final class RetentionView extends Div {

    private static final Duration AHEAD = Duration.ofDays(30);

    private final transient Retention retention;
    private final transient Erasures erasures;
    private final transient ObjectProvider<CandidateMentions> mentions;
    private final transient Clock clock;
    private final transient Person viewer;
    private final Div due = new Div();
    private transient Set<CandidateId> listed = Set.of();

    RetentionView(
            Retention retention,
            Erasures erasures,
            ObjectProvider<CandidateMentions> mentions,
            CandidateWatches watches,
            CurrentPerson current,
            Clock clock) {
        this.retention = retention;
        this.erasures = erasures;
        this.mentions = mentions;
        this.clock = clock;
        viewer = current.get();
        addClassNames("pb-page", "pb-candidates-page");
        CandidateFollower.on(this, watches, id -> listed.contains(id), this::showDue);
        show();
    }

    /** Reads who falls due; a rule that is being typed stays. */
    private void showDue() {
        due.removeAll();
        due.add(due());
    }

    private void show() {
        removeAll();
        showDue();
        var back = new Anchor(Routes.CANDIDATES, "All candidates");
        back.addClassName("pb-link-button");
        add(
                new PageHeader(
                        "Retention",
                        "How long candidates are kept after their last interview. Nobody is erased until you confirm.",
                        back),
                due,
                new RetentionRules(retention, viewer, this::show));
    }

    private Section due() {
        Instant now = clock.instant();
        var all = retention.due(viewer, now.plus(AHEAD));
        listed = all.stream().map(d -> d.candidate().id()).collect(Collectors.toUnmodifiableSet());
        var over = all.stream().filter(d -> !d.at().isAfter(now)).toList();
        var section = part("Time is up");
        if (all.isEmpty()) {
            section.add(new Paragraph("Nobody falls due within the next 30 days."));
            return section;
        }
        var list = new UnorderedList();
        list.addClassName("pb-candidates");
        all.forEach(d -> list.add(line(d, now)));
        section.add(list);
        if (!over.isEmpty()) {
            String text = over.size() == 1 ? "Erase 1 candidate" : "Erase %,d candidates".formatted(over.size());
            var erase = new Button(
                    text,
                    _ -> new EraseDueDialog(
                                    over, candidate -> MentionsPart.of(mentions, viewer, candidate), () -> erase(over))
                            .open());
            erase.addThemeVariants(ButtonVariant.ERROR);
            section.add(erase);
        }
        return section;
    }

    private ListItem line(Retention.Due due, Instant now) {
        var name = new Span(due.candidate().nameWithAddress());
        name.addClassName("pb-candidate-name");
        String when = Times.date(due.at(), viewer.zone());
        var item = new ListItem(
                name,
                new Span(due.jobs()),
                new Span("Last seen " + Times.date(due.since(), viewer.zone())),
                new Span((due.at().isAfter(now) ? "Falls due " : "Due since ") + when + ", " + due.why()));
        item.addClassName("pb-candidate");
        return item;
    }

    private void erase(List<Retention.Due> due) {
        boolean all = true;
        for (var d : due) {
            all &= new Attempt()
                    .run(() -> erasures.erase(
                            viewer, d.candidate().id(), d.candidate().name()));
        }
        if (all) {
            Notices.done(
                    due.size() == 1 ? "1 candidate is erased." : "%,d candidates are erased.".formatted(due.size()));
        }
        show();
    }

    static Section part(String title) {
        var section = new Section(new H2(title));
        section.addClassName("pb-part");
        return section;
    }
}
