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

/**
 * Shows how long candidates of each role are kept, and who falls due. Nothing is erased here without a confirmation.
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
                new Span(due.candidate().role()),
                new Span("Last seen " + Times.date(due.since(), viewer.zone())),
                new Span(due.at().isAfter(now) ? "Falls due " + when : "Due since " + when));
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
        var rules = retention.rules(viewer);
        if (rules.isEmpty()) {
            section.add(
                    new Paragraph("Rules are made for the roles candidates apply for; there are no candidates yet."));
        }
        var list = new UnorderedList();
        list.addClassName("pb-candidates");
        rules.forEach(rule -> list.add(line(rule)));
        section.add(list);
        return section;
    }

    private ListItem line(Retention.Rule rule) {
        var name = new Span(rule.role());
        name.addClassName("pb-candidate-name");
        var months = new IntegerField("Months");
        months.setHelperText("Empty: kept until somebody erases");
        months.setValue(rule.months());
        months.setMin(1);
        months.setMax(Retention.LONGEST);
        months.setManualValidation(true);
        months.setAriaLabel("Months for " + rule.role());
        var attempt = new Attempt().field("months", months);
        var save = new Button("Save", _ -> {
            if (attempt.run(() -> retention.keep(viewer, rule.role(), months.getValue()))) {
                Notices.done("The rule for %s is saved.".formatted(rule.role()));
                show();
            }
        });
        save.setAriaLabel("Save the rule for " + rule.role());
        var count = new Span(rule.candidates() == 1 ? "1 candidate" : "%,d candidates".formatted(rule.candidates()));
        var item = new ListItem(name, count, months, save);
        item.addClassName("pb-candidate");
        return item;
    }

    private static Section part(String title) {
        var section = new Section(new H2(title));
        section.addClassName("pb-part");
        return section;
    }
}
