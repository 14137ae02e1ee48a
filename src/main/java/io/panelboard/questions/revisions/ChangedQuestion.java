package io.panelboard.questions.revisions;

import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import io.panelboard.questions.Question;
import io.panelboard.questions.QuestionField;
import io.panelboard.questions.RevisionDiff.Place;
import io.panelboard.questions.RevisionDiff.QuestionChange;
import io.panelboard.questions.ui.QuestionCard;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Shows the changes of one question. */
final class ChangedQuestion extends Article {

    ChangedQuestion(QuestionChange change) {
        addClassNames("pb-question", "pb-rev-change");
        switch (change) {
            case QuestionChange.Added added -> {
                title(added.after(), "Added", "new");
                add(new Paragraph("In “%s”.".formatted(added.after().section().title())));
                for (QuestionField field : QuestionField.values()) {
                    field(field, "", field.text(added.after().question()));
                }
            }
            case QuestionChange.Removed removed -> {
                title(removed.before(), "Removed", "gone");
                add(new Paragraph(
                        "Was in “%s”.".formatted(removed.before().section().title())));
                for (QuestionField field : QuestionField.values()) {
                    field(field, field.text(removed.before().question()), "");
                }
            }
            case QuestionChange.Kept kept -> kept(kept);
        }
    }

    private void kept(QuestionChange.Kept kept) {
        title(kept.after());
        if (kept.moved()) {
            badge("Moved", "moved");
            add(new Paragraph(move(kept.before(), kept.after())));
        }
        if (!kept.reworded().isEmpty()) {
            Set<QuestionField> fields = new TreeSet<>(kept.reworded());
            badge(
                    "Reworded: "
                            + fields.stream()
                                    .map(f -> f.label().toLowerCase(Locale.ROOT))
                                    .collect(Collectors.joining(", ")),
                    "reworded");
            Question before = kept.before().question();
            Question after = kept.after().question();
            fields.forEach(f -> field(f, f.text(before), f.text(after)));
        }
    }

    private static String move(Place before, Place after) {
        String from = before.section().title();
        String to = after.section().title();
        boolean within = before.section().id().equals(after.section().id());
        return within
                ? "Within “%s”, from number %d to number %d.".formatted(to, before.number(), after.number())
                : "From “%s”, number %d, to “%s”, number %d.".formatted(from, before.number(), to, after.number());
    }

    private void title(Place place, String word, String style) {
        title(place);
        badge(word, style);
    }

    private void title(Place place) {
        add(new H3(place.number() + " · " + place.question().shortTitle()));
    }

    private void badge(String word, String style) {
        var badge = new Span(word);
        badge.addClassNames("pb-badge", "pb-rev-" + style);
        add(badge);
    }

    private void field(QuestionField field, String before, String after) {
        if (!before.isBlank() || !after.isBlank()) {
            add(QuestionCard.labelled(field.label(), new MarkedText(before, after)));
        }
    }
}
