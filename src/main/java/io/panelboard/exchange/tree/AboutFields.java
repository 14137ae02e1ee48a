package io.panelboard.exchange.tree;

import io.panelboard.exchange.Column;
import io.panelboard.exchange.QuestionList.About;
import io.panelboard.exchange.TextSanitizer;
import io.panelboard.exchange.Values;
import io.panelboard.questions.RatingScale;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Reads the named fields that describe a whole list. */
public final class AboutFields {

    private static final String SCALE = "scale";
    private static final Set<String> NAMES = Set.of("role", "level", "slot", SCALE);

    private AboutFields() {}

    public static boolean has(Tree.Field field) {
        return NAMES.contains(Column.key(field.name()));
    }

    /**
     * Reads the fields.
     *
     * @param note receives fields that cannot be used, and why
     */
    public static About of(Tree.Fields fields, BiConsumer<Tree.Field, String> note) {
        String role = "";
        String level = "";
        int slot = 0;
        RatingScale scale = null;
        for (Tree.Field field : fields.fields()) {
            switch (Column.key(field.name())) {
                case "role" -> role = TextSanitizer.line(field.text());
                case "level" -> level = TextSanitizer.line(field.text());
                case "slot" -> slot = Values.slot(field.text(), reason -> note.accept(field, reason));
                case SCALE -> scale = scale(field, note);
                default -> {}
            }
        }
        return new About(role, level, slot, scale);
    }

    private static @Nullable RatingScale scale(Tree.Field field, BiConsumer<Tree.Field, String> note) {
        var labels = new ArrayList<String>();
        var anchors = new ArrayList<String>();
        for (Tree item : field.value() instanceof Tree.Items items ? items.items() : List.<Tree>of()) {
            if (item instanceof Tree.Fields level) {
                labels.add(TextSanitizer.line(text(level, "label")));
                anchors.add(text(level, "anchor"));
            } else {
                labels.add(item instanceof Tree.Text t ? TextSanitizer.line(t.text()) : "");
                anchors.add("");
            }
        }
        return Values.scale(labels, anchors, reason -> note.accept(field, reason));
    }

    private static String text(Tree.Fields level, String name) {
        return level.fields().stream()
                .filter(f -> Column.key(f.name()).equals(name))
                .map(Tree.Field::text)
                .findFirst()
                .orElse("");
    }
}
