package io.panelboard.questions.revisions;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import io.panelboard.questions.RatingScale;
import io.panelboard.questions.RevisionDiff;
import io.panelboard.questions.RevisionDiff.SectionChange;
import io.panelboard.questions.SetState;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Shows the differences between two states of a set. */
public final class ChangedSet extends Div {

    public ChangedSet(RevisionDiff diff) {
        addClassName("pb-set");
        var counts = new Paragraph(counts(diff));
        counts.addClassName("pb-counts");
        counts.getElement().setAttribute("role", "status");
        add(counts);
        if (diff.headChanged()) {
            add(new H3("What the set is for"), new MarkedText(head(diff.before()), head(diff.after())));
        }
        if (diff.scaleChanged()) {
            add(
                    new H3("Rating scale"),
                    new MarkedText(
                            scale(diff.before().scale()), scale(diff.after().scale())));
        }
        if (!diff.sections().isEmpty()) {
            var list = new UnorderedList();
            diff.sections().forEach(s -> list.add(item(s)));
            add(new H3("Sections"), list);
        }
        diff.questions().forEach(q -> add(new ChangedQuestion(q)));
    }

    static String counts(RevisionDiff diff) {
        if (diff.isEmpty()) {
            return "Nothing is different.";
        }
        List<String> parts = new ArrayList<>();
        count(parts, diff.added(), "added");
        count(parts, diff.removed(), "removed");
        count(parts, diff.moved(), "moved");
        count(parts, diff.reworded(), "reworded");
        return parts.isEmpty() ? "The questions are the same." : "Questions: " + String.join(", ", parts) + ".";
    }

    private static void count(List<String> parts, int count, String what) {
        if (count > 0) {
            parts.add(count + " " + what);
        }
    }

    private static ListItem item(SectionChange change) {
        return switch (change) {
            case SectionChange.Added added ->
                new ListItem("Added: “%s”".formatted(added.after().title()));
            case SectionChange.Removed removed ->
                new ListItem("Removed: “%s”".formatted(removed.before().title()));
            case SectionChange.Kept kept -> {
                String moved = kept.moved() ? "Moved" : "";
                String renamed = kept.renamed() ? (kept.moved() ? " and renamed: " : "Renamed: ") : ": ";
                var item = new ListItem(moved + renamed);
                item.add(new MarkedText(kept.before().title(), kept.after().title()));
                yield item;
            }
        };
    }

    private static String head(SetState state) {
        return "Title: %s\nRole: %s\nLevel: %s".formatted(state.title(), state.role(), state.level());
    }

    private static String scale(RatingScale scale) {
        return scale.levels().stream()
                .map(l -> "%d %s: %s".formatted(l.value(), l.label(), l.anchor()))
                .collect(Collectors.joining("\n"));
    }
}
