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
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.router.Route;
import io.panelboard.candidates.Erasures;
import io.panelboard.candidates.Retention;
import io.panelboard.jobs.Job;
import io.panelboard.jobs.JobId;
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
import org.jspecify.annotations.Nullable;

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
    private final transient Clock clock;
    private final transient Person viewer;

    RetentionView(Retention retention, Erasures erasures, CurrentPerson current, Clock clock) {
        this.retention = retention;
        this.erasures = erasures;
        this.clock = clock;
        viewer = current.get();
        addClassNames("pb-page", "pb-candidates-page");
        show();
    }

    private void show() {
        removeAll();
        var back = new Anchor(Routes.CANDIDATES, "All candidates");
        back.addClassName("pb-link-button");
        add(
                new PageHeader(
                        "Retention",
                        "How long candidates are kept after their last interview. Nobody is erased until you confirm.",
                        back),
                due(),
                rules());
    }

    private Section due() {
        Instant now = clock.instant();
        var all = retention.due(viewer, now.plus(AHEAD));
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
            var erase = new Button(text, _ -> new EraseDueDialog(over, () -> erase(over)).open());
            erase.addThemeVariants(ButtonVariant.ERROR);
            section.add(erase);
        }
        return section;
    }

    private ListItem line(Retention.Due due, Instant now) {
        var name = new Span(due.candidate().name());
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

    private Section rules() {
        var section = part("Rules");
        section.add(new Paragraph("The rule for all holds for every job without one of its own. Who applied for several"
                + " jobs is kept by the longest; a legal hold, on a candidate's page, keeps them in any case."));
        var list = new UnorderedList();
        list.addClassName("pb-candidates");
        retention.rules(viewer).forEach(rule -> list.add(line(rule)));
        section.add(list);
        return section;
    }

    private ListItem line(Retention.Rule rule) {
        Job job = rule.job();
        String title = job == null ? "All jobs" : job.label();
        var name = new Span(title);
        name.addClassName("pb-candidate-name");
        var atLeast = months("At least, months", "Empty: may be erased at any time", rule.atLeast(), title);
        var months = months("Months", "Empty: kept until somebody erases", rule.months(), title);
        var attempt = new Attempt().field("months", months).field("atLeast", atLeast);
        JobId id = job == null ? null : job.id();
        var save = new Button("Save", _ -> {
            if (attempt.run(() -> retention.keep(viewer, id, atLeast.getValue(), months.getValue()))) {
                Notices.done("The rule for %s is saved.".formatted(title));
                show();
            }
        });
        save.setAriaLabel("Save the rule for " + title);
        var count =
                new Span(rule.candidates() == 1 ? "1 application" : "%,d applications".formatted(rule.candidates()));
        var item = new ListItem(name, count, atLeast, months, save);
        if (id != null && rule.own()) {
            item.add(dropping(id, title));
        } else if (id != null) {
            item.add(new Span("By the rule for all"));
        }
        item.addClassName("pb-candidate");
        return item;
    }

    private Button dropping(JobId job, String title) {
        var drop = new Button("Use the rule for all", _ -> {
            if (new Attempt().run(() -> retention.drop(viewer, job))) {
                Notices.done("The rule for all holds for %s again.".formatted(title));
                show();
            }
        });
        drop.addThemeVariants(ButtonVariant.TERTIARY);
        drop.setAriaLabel("Use the rule for all for " + title);
        return drop;
    }

    private static IntegerField months(String label, String helper, @Nullable Integer value, String title) {
        var months = new IntegerField(label);
        months.setHelperText(helper);
        months.setValue(value);
        months.setMin(1);
        months.setMax(Retention.LONGEST);
        months.setManualValidation(true);
        months.setAriaLabel("%s for %s".formatted(label, title));
        return months;
    }

    private static Section part(String title) {
        var section = new Section(new H2(title));
        section.addClassName("pb-part");
        return section;
    }
}
