package io.panelboard.exchange.tree;

import io.panelboard.exchange.AnnotatedLines;
import io.panelboard.exchange.Column;
import io.panelboard.exchange.LineStatus;
import io.panelboard.exchange.ListedSection;
import io.panelboard.exchange.QuestionList;
import io.panelboard.exchange.QuestionList.About;
import io.panelboard.exchange.TextSanitizer;
import io.panelboard.exchange.Values;
import io.panelboard.questions.RatingScale;
import java.util.List;
import java.util.Objects;

/** Reads a list of named fields: a set with sections, a set with questions, or questions alone. */
public final class TreeReader {

    private static final String NOT_READ = "“%s” is not read";

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
                    case "title", "name", "set" -> title = TextSanitizer.line(field.text());
                    case "sections", "questions" -> readList(field);
                    default -> {
                        if (!AboutFields.has(field)) {
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

    private void readList(Tree.Field field) {
        if (field.value() instanceof Tree.Items items) {
            items.items().forEach(i -> readAny("", i));
        } else {
            annotated.ignore(field, "“%s” is no list".formatted(Values.echo(field.name())));
        }
    }

    private void readAny(String section, Tree item) {
        if (item instanceof Tree.Fields fields
                && fields.fields().stream().anyMatch(f -> Column.key(f.name()).equals("questions"))) {
            readSection(fields);
        } else {
            readQuestion("", section, item);
        }
    }

    private void readSection(Tree.Fields section) {
        annotated.claim(section, LineStatus.SECTION);
        String key = String.valueOf(++number);
        String title = "";
        List<Tree> questions = List.of();
        for (Tree.Field field : section.fields()) {
            switch (Column.key(field.name())) {
                case "title", "name", "section" -> title = TextSanitizer.line(field.text());
                case "questions" -> {
                    if (field.value() instanceof Tree.Items items) {
                        questions = items.items();
                    }
                }
                default -> annotated.ignore(field, NOT_READ.formatted(Values.echo(field.name())));
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
