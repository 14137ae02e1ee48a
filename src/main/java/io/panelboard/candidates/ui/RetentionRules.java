package io.panelboard.candidates.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.IntegerField;
import io.panelboard.candidates.Retention;
import io.panelboard.jobs.Job;
import io.panelboard.jobs.JobId;
import io.panelboard.people.Person;
import io.panelboard.shared.ui.Attempt;
import io.panelboard.shared.ui.Notices;
import org.jspecify.annotations.Nullable;

/** Lets a hiring manager say how long the candidates of each job are kept. */
final class RetentionRules extends Div {

    private final transient Retention retention;
    private final transient Person viewer;
    private final transient Runnable changed;

    /** @param changed runs when a rule was saved or dropped */
    RetentionRules(Retention retention, Person viewer, Runnable changed) {
        this.retention = retention;
        this.viewer = viewer;
        this.changed = changed;
        var section = RetentionView.part("Rules");
        section.add(new Paragraph("The rule for all holds for every job without one of its own. Who applied for several"
                + " jobs is kept by the longest; a legal hold, on a candidate's page, keeps them in any case."));
        var list = new UnorderedList();
        list.addClassName("pb-candidates");
        retention.rules(viewer).forEach(rule -> list.add(line(rule)));
        section.add(list);
        add(section);
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
                changed.run();
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
                changed.run();
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
}
