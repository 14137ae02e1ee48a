package io.panelboard.exchange.tree;

import io.panelboard.exchange.AnnotatedLines;
import io.panelboard.exchange.Column;
import io.panelboard.exchange.LineStatus;
import io.panelboard.exchange.ListedSection;
import io.panelboard.exchange.QuestionList;
import io.panelboard.exchange.QuestionList.About;
import io.panelboard.exchange.TextSanitizer;
import io.panelboard.exchange.Values;
import io.panelboard.exchange.markdown.Asking;
import io.panelboard.questions.RatingScale;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads a list of named fields: a set with sections, a set with questions, questions alone, or lists named by their
 * sections.
 *
 * <pre>
 * Rust:                          section "Rust"
 *   - q: When is unsafe right?   question
 *     hint: rarely               guidance
 * </pre>
 */
public final class TreeReader {

    private static final String NOT_READ = "“%s” is not read";
    private static final Set<String> QUESTIONS = Set.of("sections", "questions");

    private final AnnotatedTree annotated;
    private final ListedSection.Collector sections = new ListedSection.Collector();
    private RatingScale scale = RatingScale.FIVE;
    private int number;

    private TreeReader(AnnotatedTree annotated) {
        this.annotated = annotated;
    }

    public static QuestionList read(String fallbackTitle, String text, TreeParser.Parsed parsed) {
        return new TreeReader(new AnnotatedTree(AnnotatedLines.of(text), parsed.starts()))
                .read(fallbackTitle, parsed.root());
    }

    private QuestionList read(String fallbackTitle, Tree root) {
        String title = fallbackTitle;
        About about = About.NOTHING;
        annotated.claimAll(LineStatus.TITLE);
        if (root instanceof Tree.Fields set) {
            about = AboutFields.of(set, annotated::ignore);
            scale = Objects.requireNonNullElse(about.scale(), scale);
            for (Tree.Field field : set.fields()) {
                switch (Column.key(field.name())) {
                    case "title", "name", "set", "topic", "subject" -> title = TextSanitizer.line(field.text());
                    case "sections", "questions" -> readList(field);
                    default -> {
                        if (!AboutFields.has(field) && !readNamedSection(set, field)) {
                            annotated.ignore(field, NOT_READ.formatted(Values.echo(field.name())));
                        }
                    }
                }
            }
        } else if (root instanceof Tree.Items items) {
            items.items().forEach(i -> readAny("", i));
        } else {
            annotated.ignoreAll("This is neither a list of questions nor a set of them");
        }
        return new QuestionList(title, sections.result(title), annotated.lines(), about);
    }

    /** Reads a field as a section of its name, if the list has no other questions. */
    private boolean readNamedSection(Tree.Fields set, Tree.Field field) {
        boolean others = set.fields().stream()
                .anyMatch(f -> QUESTIONS.contains(Column.key(f.name())) && f.value() instanceof Tree.Items);
        return !others && readNamed(field);
    }

    /**
     * Reads a list that is named by its section, or several of them in a group.
     *
     * @return whether there are questions in it
     */
    private boolean readNamed(Tree.Field field) {
        if (field.value() instanceof Tree.Items items && items.items().stream().anyMatch(this::isQuestion)) {
            annotated.claim(field, LineStatus.SECTION);
            String key = String.valueOf(++number);
            items.items().forEach(i -> readQuestion(key, TextSanitizer.line(field.name()), i));
            return true;
        }
        boolean found = false;
        if (field.value() instanceof Tree.Fields group) {
            for (Tree.Field inner : group.fields()) {
                if (readNamed(inner)) {
                    found = true;
                } else {
                    annotated.ignore(inner, NOT_READ.formatted(Values.echo(inner.name())));
                }
            }
        }
        return found;
    }

    private boolean isQuestion(Tree item) {
        return item instanceof Tree.Text text
                ? Asking.isQuestion(text.text())
                : !new QuestionFields(item, scale, annotated).prompt().isEmpty();
    }

    private void readList(Tree.Field field) {
        if (field.value() instanceof Tree.Items items) {
            items.items().forEach(i -> readAny("", i));
        } else {
            annotated.ignore(field, "“%s” is no list".formatted(Values.echo(field.name())));
        }
    }

    private void readAny(String section, Tree item) {
        if (item instanceof Tree.Fields fields && list(fields) != null) {
            readSection(fields);
        } else {
            readQuestion("", section, item);
        }
    }

    /** Returns the field that holds a section's questions: "questions", or a list beside a name, without a prompt. */
    private Tree.@Nullable Field list(Tree.Fields fields) {
        Tree.Field other = null;
        for (Tree.Field field : fields.fields()) {
            if (Column.key(field.name()).equals("questions")) {
                return field;
            }
            boolean asks = field.value() instanceof Tree.Items items
                    && items.items().stream().anyMatch(this::isQuestion);
            other = other == null && asks ? field : other;
        }
        return new QuestionFields(fields, scale, annotated).prompt().isEmpty() ? other : null;
    }

    private void readSection(Tree.Fields section) {
        annotated.claim(section, LineStatus.SECTION);
        String key = String.valueOf(++number);
        String title = "";
        List<Tree> questions = List.of();
        Tree.Field list = list(section);
        for (Tree.Field field : section.fields()) {
            Column column = Column.named(field.name()).orElse(null);
            if (field.equals(list)) {
                questions = field.value() instanceof Tree.Items items ? items.items() : List.of();
            } else if (title.isEmpty() && (column == Column.TITLE || column == Column.SECTION)) {
                title = TextSanitizer.line(field.text());
            } else {
                annotated.ignore(field, NOT_READ.formatted(Values.echo(field.name())));
            }
        }
        for (Tree question : questions) {
            readQuestion(key, title, question);
        }
        if (questions.isEmpty()) {
            annotated.ignore(section, title, "A section without questions");
        }
    }

    private void readQuestion(String key, String section, Tree item) {
        var question = new QuestionFields(item, scale, annotated);
        if (question.prompt().isEmpty()) {
            annotated.ignore(item, "", "A question without its text");
            return;
        }
        annotated.claim(item, LineStatus.QUESTION);
        String named = question.section();
        sections.add(key, named.isEmpty() ? section : named, question.read());
    }
}
