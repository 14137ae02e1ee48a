package io.panelboard.exchange;

import io.panelboard.exchange.markdown.MarkdownReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** Loads sample lists, one file for each form. */
final class Lists {

    private Lists() {}

    static List<String> all() {
        return List.of(
                "bold-headings.md",
                "bold-questions.md",
                "boxes.md",
                "fold-outs-with-answers.md",
                "fold-outs.md",
                "heading-titles.md",
                "headings-and-bullets.md",
                "headings-at-one-level.md",
                "headings-that-ask.md",
                "headings-with-boxes.md",
                "labelled.md",
                "numbered-titles.md",
                "numbers-that-restart.md",
                "old-headings.md",
                "plain-lines.txt",
                "process.md",
                "tables.md",
                "topics.md");
    }

    static QuestionList read(String name) {
        return MarkdownReader.read(name, text(name));
    }

    static String text(String name) {
        try (InputStream in = Lists.class.getResourceAsStream("/lists/" + name)) {
            return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
