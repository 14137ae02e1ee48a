package io.panelboard.review.ui.interview;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import io.panelboard.review.Review;
import io.panelboard.review.ui.PageSection;
import io.panelboard.shared.ui.Times;
import java.time.ZoneId;
import java.util.List;

/** Shows the decision in force, the form for a new one and the earlier ones, which are read-only. */
final class DecisionPart extends Div {

    /** @param entries the latest first */
    DecisionPart(List<Review.Entry> entries, ZoneId zone, DecisionForm.Recorder recorder, Runnable recorded) {
        var part = new PageSection("Decision");
        var form = new DecisionForm(recorder, recorded);
        if (entries.isEmpty()) {
            part.add(form);
        } else {
            part.add(entry(entries.getFirst(), zone), new Details("Decide anew", form));
        }
        if (entries.size() > 1) {
            var earlier = new OrderedList();
            earlier.addClassName("pb-plain-list");
            entries.stream().skip(1).forEach(e -> earlier.add(new ListItem(entry(e, zone))));
            part.add(new H3("Earlier decisions"), earlier);
        }
        add(part);
    }

    private static Div entry(Review.Entry entry, ZoneId zone) {
        var decision = entry.decision();
        var outcome = new Span(decision.outcome().label());
        outcome.addClassName("pb-word");
        var by = new Span("%s, %s".formatted(entry.name(), Times.dateTime(decision.at(), zone)));
        by.addClassName("pb-hint");
        var head = new Div(outcome, by);
        head.addClassName("pb-lead-line");
        var rationale = new Paragraph(decision.rationale());
        rationale.addClassName("pb-prose");
        var div = new Div(head, rationale);
        div.addClassName("pb-decision");
        return div;
    }
}
