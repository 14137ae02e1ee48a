package io.panelboard.exchange.imports;

import com.vaadin.flow.data.provider.hierarchy.TreeData;
import io.panelboard.exchange.LineStatus;
import io.panelboard.exchange.ListedQuestion;
import io.panelboard.exchange.ListedSection;
import io.panelboard.exchange.QuestionList;
import io.panelboard.exchange.SourceLine;
import io.panelboard.exchange.markdown.Corrections;
import io.panelboard.exchange.markdown.Fragment;
import io.panelboard.exchange.markdown.Fragment.Part;
import io.panelboard.exchange.markdown.Fragments;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The rows of the preview: what belongs to a question is below it, what belongs to a section below that. */
final class PreviewTree {

    private final TreeData<PreviewRow> tree;
    private @Nullable PreviewRow section;
    private @Nullable PreviewRow question;
    private int questions;
    private int sections;

    private PreviewTree(TreeData<PreviewRow> tree) {
        this.tree = tree;
    }

    /** Fills the tree with a text's passages, each of which can be corrected. */
    static void fill(TreeData<PreviewRow> tree, Fragments passages, QuestionList list, Corrections corrections) {
        var filling = new PreviewTree(tree);
        for (Fragment passage : passages.all()) {
            if (passage.hasLines()) {
                filling.add(passage, passages.source(), list.lines().get(passage.from() - 1), corrections);
            }
        }
    }

    /** Fills the tree with a list whose format says itself what is what. */
    static void fill(TreeData<PreviewRow> tree, QuestionList list) {
        var filling = new PreviewTree(tree);
        for (ListedSection section : list.sections()) {
            filling.put(filling.said(section.line(), LineStatus.SECTION, section.title(), "s" + filling.sections++));
            for (ListedQuestion q : section.questions()) {
                filling.put(filling.said(q.line(), LineStatus.QUESTION, q.prompt(), "q" + filling.questions));
                if (!q.guidance().isBlank()) {
                    filling.put(filling.said(q.line(), LineStatus.GUIDANCE, q.guidance(), "g" + filling.questions));
                }
                for (int i = 0; i < q.probes().size(); i++) {
                    String id = "p" + filling.questions + "." + i;
                    filling.put(
                            filling.said(q.line(), LineStatus.PROBE, q.probes().get(i), id));
                }
            }
        }
        list.ignored()
                .forEach(i -> tree.addItem(
                        null,
                        new PreviewRow(
                                "i" + i.from(),
                                i.from(),
                                i.where(),
                                LineStatus.IGNORED,
                                PreviewRow.nameOf(LineStatus.IGNORED),
                                "",
                                i.reason(),
                                false,
                                false,
                                false)));
    }

    private PreviewRow said(int line, LineStatus fate, String text, String id) {
        return new PreviewRow(id, line, "Line " + line, fate, name(fate), text, "", false, false, false);
    }

    private void add(Fragment passage, List<String> source, SourceLine line, Corrections corrections) {
        boolean goesOn = line.fate() == LineStatus.QUESTION && passage.part() == Part.MORE && question != null;
        String name = goesOn ? "Question, goes on" : name(line.fate());
        String text = source.subList(passage.from() - 1, passage.to()).stream()
                .collect(Collectors.joining("\n"))
                .stripIndent()
                .strip();
        String where = passage.from() == passage.to()
                ? "Line " + passage.from()
                : "Lines %d–%d".formatted(passage.from(), passage.to());
        boolean uncertain = !line.doubt().isEmpty();
        var row = new PreviewRow(
                String.valueOf(passage.from()),
                passage.from(),
                where,
                line.fate(),
                name,
                text,
                uncertain ? line.doubt() : line.reason(),
                uncertain,
                corrections.has(passage.from()),
                true);
        if (goesOn || (passage.part() == Part.AHEAD && line.fate() != LineStatus.IGNORED)) {
            tree.addItem(goesOn ? question : section, row);
        } else {
            put(row);
        }
    }

    private String name(LineStatus fate) {
        return fate == LineStatus.QUESTION ? "Question " + (questions + 1) : PreviewRow.nameOf(fate);
    }

    private void put(PreviewRow row) {
        switch (row.fate()) {
            case SECTION -> {
                tree.addItem(null, row);
                section = row;
                question = null;
            }
            case QUESTION -> {
                tree.addItem(section, row);
                question = row;
                questions++;
            }
            case GUIDANCE, PROBE -> tree.addItem(question == null ? section : question, row);
            case TITLE, IGNORED, BLANK -> tree.addItem(section, row);
        }
    }
}
