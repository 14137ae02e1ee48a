package io.panelboard.exchange.imports;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.data.provider.hierarchy.TreeData;
import io.panelboard.exchange.LineStatus;
import io.panelboard.exchange.QuestionList;
import io.panelboard.exchange.SourceLine;
import io.panelboard.exchange.markdown.Corrections;
import io.panelboard.exchange.markdown.Fragments;
import io.panelboard.shared.FigureFormatter;
import io.panelboard.shared.ui.EmptyState;
import java.util.ArrayList;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Shows how a list was read, and lets a person correct it. */
final class ListPreview extends Div {

    private final Paragraph counts = new Paragraph();
    private final Paragraph notes = new Paragraph();
    private final EmptyState none = new EmptyState(
            "No questions found",
            "Nothing in this text is written as a list of questions. If a line is one, say so below.");
    private final PreviewGrid grid = new PreviewGrid(this::correct);
    private final Consumer<QuestionList> changed;
    private final @Nullable Fragments read;
    private Corrections corrections = Corrections.NONE;

    /**
     * Previews a text's fragments.
     *
     * @param changed receives the list, now and after each correction
     */
    ListPreview(Fragments read, Consumer<QuestionList> changed) {
        this(read, null, changed);
    }

    /** Previews a list whose format leaves nothing to guess. */
    ListPreview(QuestionList list, Consumer<QuestionList> changed) {
        this(null, list, changed);
    }

    private ListPreview(@Nullable Fragments read, @Nullable QuestionList list, Consumer<QuestionList> changed) {
        this.read = read;
        this.changed = changed;
        addClassName("pb-preview");
        counts.addClassName("pb-counts");
        counts.getElement().setAttribute("role", "status");
        notes.addClassName("pb-preview-notes");
        add(none, counts, notes, grid);
        if (read != null) {
            showFragments(read);
        } else if (list != null) {
            show(list, tree -> PreviewTree.fill(tree, list));
        }
    }

    private void correct(int line, LineStatus status) {
        corrections = corrections.with(line, status);
        if (read != null) {
            showFragments(read);
        }
    }

    private void showFragments(Fragments fragments) {
        Fragments corrected = corrections.apply(fragments);
        QuestionList list = corrected.list();
        show(list, tree -> PreviewTree.fill(tree, corrected, list, corrections));
    }

    private void show(QuestionList list, Consumer<TreeData<PreviewRow>> rows) {
        none.setVisible(list.questionCount() == 0);
        counts.setVisible(list.questionCount() > 0);
        counts.setText(counts(list));
        notes.setText(notes(list));
        grid.show(rows);
        changed.accept(list);
    }

    private static String notes(QuestionList list) {
        long uncertain = list.lines().stream()
                .filter(l -> !l.doubt().isEmpty())
                .map(SourceLine::number)
                .count();
        int left = list.ignored().size();
        String first =
                left == 0 ? "Nothing was left out." : "Left out: " + FigureFormatter.count(left, "passage") + ".";
        return uncertain == 0
                ? first
                : first + " ⚠ To look at: " + FigureFormatter.count((int) uncertain, "uncertain line") + ".";
    }

    private static String counts(QuestionList list) {
        var parts = new ArrayList<String>();
        parts.add(FigureFormatter.count(list.sections().size(), "section"));
        parts.add(FigureFormatter.count(list.questionCount(), "question"));
        if (list.guidanceCount() > 0) {
            parts.add(list.guidanceCount() + " with guidance");
        }
        if (list.probeCount() > 0) {
            parts.add(FigureFormatter.count(list.probeCount(), "probe"));
        }
        return String.join(", ", parts);
    }
}
