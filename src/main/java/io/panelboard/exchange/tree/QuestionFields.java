package io.panelboard.exchange.tree;

import io.panelboard.exchange.Column;
import io.panelboard.exchange.Difficulties;
import io.panelboard.exchange.LineStatus;
import io.panelboard.exchange.ListedQuestion;
import io.panelboard.exchange.MultiValueCell;
import io.panelboard.exchange.TextSanitizer;
import io.panelboard.exchange.Values;
import io.panelboard.questions.RatingScale;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Reads one question from named fields, or from a text alone. */
final class QuestionFields {

    private static final String ANCHORS = "anchors";

    private final Tree tree;
    private final RatingScale scale;
    private final AnnotatedTree annotated;
    private final Map<Column, Tree.Field> fields = new EnumMap<>(Column.class);

    QuestionFields(Tree tree, RatingScale scale, AnnotatedTree annotated) {
        this.tree = tree;
        this.scale = scale;
        this.annotated = annotated;
        if (tree instanceof Tree.Fields named) {
            named.fields()
                    .forEach(f ->
                            column(f).filter(c -> !Column.OF_SET.contains(c)).ifPresent(c -> fields.putIfAbsent(c, f)));
        }
    }

    /** Returns what the field holds; a question's own "level" is its difficulty if it names one. */
    private static Optional<Column> column(Tree.Field field) {
        Optional<Column> named = Column.named(field.name());
        boolean difficulty = named.filter(c -> c == Column.LEVEL).isPresent()
                && Difficulties.named(field.text()).isPresent();
        return difficulty ? Optional.of(Column.DIFFICULTY) : named;
    }

    String prompt() {
        return tree instanceof Tree.Text t ? TextSanitizer.text(t.text()) : text(Column.QUESTION);
    }

    String section() {
        return TextSanitizer.line(text(Column.SECTION));
    }

    ListedQuestion read() {
        claim(Column.GUIDANCE, LineStatus.GUIDANCE);
        claim(Column.PROBES, LineStatus.PROBE);
        var details = new ListedQuestion.Details(
                text(Column.TITLE),
                text(Column.COMPETENCY),
                Values.minutes(text(Column.MINUTES), note(Column.MINUTES)),
                Values.weight(text(Column.WEIGHT), note(Column.WEIGHT)),
                Values.difficulty(text(Column.DIFFICULTY), note(Column.DIFFICULTY)),
                texts(Column.TAGS),
                anchors());
        ignoreRest();
        return new ListedQuestion(prompt(), text(Column.GUIDANCE), texts(Column.PROBES), tree.line(), details);
    }

    private void claim(Column column, LineStatus status) {
        Tree.Field field = fields.get(column);
        // A line that the question shares stays the question's.
        if (field != null && annotated.starts().getOrDefault(field.line(), 0) <= 1) {
            annotated.claim(field, status);
        }
    }

    private void ignoreRest() {
        if (!(tree instanceof Tree.Fields named)) {
            return;
        }
        for (Tree.Field field : named.fields()) {
            Column column = column(field).orElse(null);
            boolean isRead = Column.key(field.name()).equals(ANCHORS) || fields.containsValue(field);
            if (!isRead) {
                annotated.ignore(field, "“%s” is not read".formatted(Values.echo(field.name())));
            } else if (column != null && !isList(column) && !(field.value() instanceof Tree.Text)) {
                annotated.ignore(field, "“%s” has to be a text or number".formatted(Values.echo(field.name())));
            }
        }
    }

    private static boolean isList(Column column) {
        return column == Column.TAGS || column == Column.PROBES;
    }

    private Map<Integer, String> anchors() {
        Map<Integer, String> anchors = new HashMap<>();
        for (int level = 1; level <= 5; level++) {
            Tree.Field field = fields.get(Column.anchor(level));
            if (field != null) {
                anchor(level, field.text(), anchors, reason -> annotated.ignore(field, reason));
            }
        }
        if (tree instanceof Tree.Fields named) {
            named.fields().stream()
                    .filter(f -> Column.key(f.name()).equals(ANCHORS))
                    .forEach(f -> anchors(f, anchors));
        }
        return anchors;
    }

    /** Reads anchors from a list, lowest level first, or from fields named by the level's number. */
    private void anchors(Tree.Field field, Map<Integer, String> anchors) {
        switch (field.value()) {
            case Tree.Items items -> {
                for (int i = 0; i < items.items().size(); i++) {
                    Tree item = items.items().get(i);
                    String text = item instanceof Tree.Text t ? TextSanitizer.text(t.text()) : "";
                    anchor(i + 1, text, anchors, reason -> annotated.ignore(item, field.name(), reason));
                }
            }
            case Tree.Fields levels -> levels.fields().forEach(f -> named(f, anchors));
            case Tree.Text _ -> annotated.ignore(field, "Anchors have to be a list, or named by their levels");
        }
    }

    private void anchor(int level, String text, Map<Integer, String> anchors, Consumer<String> note) {
        if (!text.isEmpty() && Values.isLevel(level, scale, note)) {
            anchors.put(level, text);
        }
    }

    private void named(Tree.Field field, Map<Integer, String> anchors) {
        int level = level(field.name());
        if (level == 0) {
            annotated.ignore(
                    field,
                    "“%s” is no level: anchors are named 1 to %d".formatted(Values.echo(field.name()), scale.max()));
        } else {
            anchor(level, field.text(), anchors, reason -> annotated.ignore(field, reason));
        }
    }

    private static int level(String name) {
        String digits = name.replaceAll("\\D", "");
        return digits.length() == 1 ? Integer.parseInt(digits) : 0;
    }

    private List<String> texts(Column column) {
        return switch (value(column)) {
            case Tree.Items items ->
                items.items().stream()
                        .map(i -> i instanceof Tree.Text t ? TextSanitizer.text(t.text()) : "")
                        .filter(t -> !t.isEmpty())
                        .toList();
            case Tree.Text text ->
                column == Column.TAGS
                        ? MultiValueCell.readWords(TextSanitizer.text(text.text()))
                        : MultiValueCell.read(TextSanitizer.text(text.text()));
            case Tree.Fields _ -> List.of();
            case null -> List.of();
        };
    }

    private @Nullable Tree value(Column column) {
        Tree.Field field = fields.get(column);
        return field == null ? null : field.value();
    }

    private String text(Column column) {
        Tree.Field field = fields.get(column);
        return field == null ? "" : field.text();
    }

    private Consumer<String> note(Column column) {
        return reason -> {
            Tree.Field field = fields.get(column);
            if (field != null) {
                annotated.ignore(field, reason);
            }
        };
    }
}
