package io.panelboard.exchange.markdown;

import io.panelboard.exchange.Exported;
import io.panelboard.exchange.ListedSection;
import io.panelboard.exchange.MultiValueCell;
import io.panelboard.questions.Question;
import io.panelboard.questions.RatingScale;
import io.panelboard.questions.Section;
import java.util.List;
import java.util.TreeMap;
import tools.jackson.databind.json.JsonMapper;

/** Writes a question set as Markdown: front matter, a heading per section, a labelled bullet per question. */
public final class MarkdownWriter {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String PUNCTUATION = "([!-/:-@\\[-`{-~])";

    private final Exported set;
    private final StringBuilder out = new StringBuilder();

    private MarkdownWriter(Exported set) {
        this.set = set;
    }

    public static String write(Exported set) {
        return new MarkdownWriter(set).write();
    }

    private String write() {
        frontMatter();
        for (Section section : set.sections()) {
            out.append("\n## ").append(heading(section.title())).append("\n");
            section.questions().forEach(q -> out.append("\n").append(question(q)));
        }
        return out.toString();
    }

    private void frontMatter() {
        out.append("---\n");
        field("title", set.title());
        field("role", set.role());
        field("level", set.level());
        if (set.slot() > 0) {
            out.append("slot: ").append(set.slot()).append("\n");
        }
        out.append("scale:\n");
        for (RatingScale.Level level : set.scale().levels()) {
            out.append("  - ");
            field("label", level.label());
            out.append("    ");
            field("anchor", level.anchor());
        }
        out.append("---\n");
    }

    private void field(String name, String text) {
        // Any JSON string is also a YAML string, and stays on one line.
        out.append(name).append(": ").append(JSON.writeValueAsString(text)).append("\n");
    }

    private static String heading(String title) {
        return PlainText.of("## " + title).equals(title) ? title : title.replaceAll(PUNCTUATION, "\\\\$1");
    }

    /** Writes the prompt without a label if it would be read back unchanged, else under a label. */
    private static String question(Question q) {
        String plain = question(q, q.prompt().replaceAll("\n(?!\n)", "\n  "), "");
        List<ListedSection> read = MarkdownReader.read("", plain).sections();
        boolean same = read.size() == 1
                && read.getFirst().questions().size() == 1
                && read.getFirst().questions().getFirst().prompt().equals(q.prompt());
        return same ? plain : question(q, "**Question**", q.prompt());
    }

    private static String question(Question q, String caption, String prompt) {
        var out = new StringBuilder("- ").append(caption).append("\n");
        label(out, Label.QUESTION.word(), prompt);
        label(out, Label.TITLE.word(), q.title());
        label(out, Label.COMPETENCY.word(), q.competency());
        label(out, Label.MINUTES.word(), String.valueOf(q.minutes()));
        label(out, Label.WEIGHT.word(), String.valueOf(q.weight()));
        if (q.difficulty() != null) {
            label(out, Label.DIFFICULTY.word(), q.difficulty().label());
        }
        label(out, Label.TAGS.word(), MultiValueCell.writeWords("- ", q.tags()));
        new TreeMap<>(q.anchors()).forEach((level, anchor) -> label(out, Label.LEVEL.word() + " " + level, anchor));
        label(out, Label.GUIDANCE.word(), q.guidance());
        label(out, Label.PROBES.word(), MultiValueCell.write("- ", q.probes()));
        return out.toString();
    }

    /** Indents each line of the text to the bullet's content, so that it stays within the bullet. */
    private static void label(StringBuilder out, String word, String text) {
        if (text.isEmpty()) {
            return;
        }
        out.append("  - ").append(word).append(":");
        boolean list = text.startsWith("- ");
        if (text.indexOf('\n') < 0 && !list) {
            out.append(" ").append(text).append("\n");
        } else {
            out.append(list ? "\n" : "\n\n");
            text.lines()
                    .forEach(line ->
                            out.append(line.isEmpty() ? "" : "    " + line).append("\n"));
        }
    }
}
