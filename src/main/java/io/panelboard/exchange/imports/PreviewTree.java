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
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Builds the rows of the preview: questions below their section, what belongs to a question below that. */
final class PreviewTree {

    private final TreeData<PreviewRow> tree;
    private @Nullable PreviewRow section;
    private @Nullable PreviewRow question;
    private int questions;
    private int sections;

    private PreviewTree(TreeData<PreviewRow> tree) {
        this.tree = tree;
    }

    /** Fills the tree with a text's fragments, each of which can be corrected. */
    static void fill(TreeData<PreviewRow> tree, Fragments fragments, QuestionList list, Corrections corrections) {
        var filling = new PreviewTree(tree);
        for (Fragment fragment : fragments.all()) {
            if (fragment.hasLines()) {
                filling.add(fragment, fragments.source(), list.lines().get(fragment.from() - 1), corrections);
            }
        }
    }

    /** Fills the tree with a list whose format leaves nothing to guess. */
    static void fill(TreeData<PreviewRow> tree, QuestionList list) {
        var filling = new PreviewTree(tree);
        Map<Integer, String> doubts = list.lines().stream()
                .filter(line -> !line.doubt().isEmpty())
                .collect(Collectors.toMap(SourceLine::number, SourceLine::doubt, (a, _) -> a));
        // The names of the columns have no row of their own, unless they are a guess.
        list.lines().stream()
                .filter(line ->
                        line.status() == LineStatus.TITLE && !line.doubt().isEmpty())
                .forEach(line -> tree.addItem(
                        null,
                        filling.row(list, line.number(), LineStatus.TITLE, line.text(), "t" + line.number())
                                .doubted(line.doubt())));
        for (ListedSection section : list.sections()) {
            filling.put(
                    filling.row(list, section.line(), LineStatus.SECTION, section.title(), "s" + filling.sections++));
            for (ListedQuestion q : section.questions()) {
                filling.put(filling.row(list, q.line(), LineStatus.QUESTION, q.prompt(), "q" + filling.questions)
                        .doubted(doubts.getOrDefault(q.line(), "")));
                if (!q.guidance().isBlank()) {
                    filling.put(
                            filling.row(list, q.line(), LineStatus.GUIDANCE, q.guidance(), "g" + filling.questions));
                }
                for (int i = 0; i < q.probes().size(); i++) {
                    String id = "p" + filling.questions + "." + i;
                    filling.put(filling.row(
                            list, q.line(), LineStatus.PROBE, q.probes().get(i), id));
                }
            }
        }
        list.ignored()
                .forEach(i -> tree.addItem(
                        null,
                        new PreviewRow(
                                "i" + tree.getRootItems().size() + "." + i.from(),
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

    private PreviewRow row(QuestionList list, int line, LineStatus status, String text, String id) {
        String where = list.place(line).words();
        String capital = Character.toUpperCase(where.charAt(0)) + where.substring(1);
        return new PreviewRow(id, line, capital, status, name(status), text, "", false, false, false);
    }

    private void add(Fragment fragment, List<String> source, SourceLine line, Corrections corrections) {
        boolean continues = line.status() == LineStatus.QUESTION
                && question != null
                && (fragment.part() == Part.MORE || fragment.part() == Part.ANCHORS);
        String name =
                !continues ? name(line.status()) : fragment.part() == Part.ANCHORS ? "Anchors" : "Question, goes on";
        String text = source.subList(fragment.from() - 1, fragment.to()).stream()
                .collect(Collectors.joining("\n"))
                .stripIndent()
                .strip();
        String where = fragment.from() == fragment.to()
                ? "Line " + fragment.from()
                : "Lines %d–%d".formatted(fragment.from(), fragment.to());
        boolean uncertain = !line.doubt().isEmpty();
        var row = new PreviewRow(
                String.valueOf(fragment.from()),
                fragment.from(),
                where,
                line.status(),
                name,
                text,
                uncertain ? line.doubt() : line.reason(),
                uncertain,
                corrections.has(fragment.from()),
                true);
        if (continues || (fragment.part() == Part.AHEAD && line.status() != LineStatus.IGNORED)) {
            tree.addItem(continues ? question : section, row);
        } else {
            put(row);
        }
    }

    private String name(LineStatus status) {
        return status == LineStatus.QUESTION ? "Question " + (questions + 1) : PreviewRow.nameOf(status);
    }

    private void put(PreviewRow row) {
        switch (row.status()) {
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
