package io.panelboard.exchange.imports;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.data.provider.hierarchy.TreeData;
import io.panelboard.exchange.LineStatus;
import io.panelboard.exchange.QuestionList;
import io.panelboard.exchange.SourceLine;
import io.panelboard.exchange.markdown.Corrections;
import io.panelboard.exchange.markdown.Fragments;
import io.panelboard.questions.QuestionSet;
import io.panelboard.shared.FigureFormatter;
import io.panelboard.shared.ui.EmptyState;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Shows how a list was read, line by line or as it will be asked, and lets a person correct it. */
final class ListPreview extends Div {

    private static final String LINES = "Line by line";
    private static final String ASKED = "As it will be asked";

    private final Paragraph counts = new Paragraph();
    private final Paragraph notes = new Paragraph();
    private final Paragraph limits = new Paragraph();
    private final EmptyState none = new EmptyState(
            "No questions found",
            "Nothing in this text is written as a list of questions. If lines are questions, say so: "
                    + "for all of them here, or for one below; headings above them are sections.");
    private final PreviewGrid grid = new PreviewGrid(this::correct);
    private final GuessBar guesses = new GuessBar(grid);
    private final AlikeOffer alike = new AlikeOffer(this::correct);
    private final WholeListOffer whole = new WholeListOffer(this::correct);
    private final AskedQuestions asked = new AskedQuestions();
    private final RadioButtonGroup<String> view = new RadioButtonGroup<>("Preview");
    private final Consumer<QuestionList> changed;
    private final @Nullable Fragments read;
    private QuestionList shown = new QuestionList("", List.of(), List.of());
    private Corrections corrections = Corrections.NONE;

    /**
     * Previews a text's fragments.
     *
     * @param before the preview of the text before it was edited, whose corrections are kept where lines are the same;
     *     null if there is none
     * @param changed receives the list, now and after each correction
     */
    ListPreview(Fragments read, @Nullable ListPreview before, Consumer<QuestionList> changed) {
        this(read, changed);
        if (before != null && before.read != null) {
            corrections = before.corrections.movedTo(before.read.source(), read.source());
            view.setValue(before.view.getValue());
        }
        showFragments(read);
    }

    /** Previews a list whose format leaves nothing to guess line by line. */
    ListPreview(QuestionList list, Consumer<QuestionList> changed) {
        this((Fragments) null, changed);
        show(list, tree -> PreviewTree.fill(tree, list));
    }

    private ListPreview(@Nullable Fragments read, Consumer<QuestionList> changed) {
        this.read = read;
        this.changed = changed;
        addClassName("pb-preview");
        counts.addClassName("pb-counts");
        counts.getElement().setAttribute("role", "status");
        notes.addClassName("pb-preview-notes");
        limits.addClassName("pb-preview-limits");
        view.setItems(LINES, ASKED);
        view.setValue(LINES);
        view.addValueChangeListener(e -> showView());
        add(none, whole, counts, limits, notes, view, guesses, alike, grid, asked);
    }

    private void correct(int line, LineStatus status) {
        correct(Set.of(line), status);
        if (read != null) {
            alike.offer(read, line, status);
        }
    }

    private void correct(Set<Integer> lines, LineStatus status) {
        corrections = corrections.with(lines, status);
        if (read != null) {
            showFragments(read);
        }
    }

    private void showFragments(Fragments fragments) {
        Fragments corrected = corrections.apply(fragments);
        QuestionList list = corrected.list();
        show(list, tree -> PreviewTree.fill(tree, corrected, list, corrections));
        whole.offer(fragments, list.questionCount() == 0);
    }

    private void show(QuestionList list, Consumer<TreeData<PreviewRow>> rows) {
        shown = list;
        boolean some = list.questionCount() > 0;
        none.setVisible(!some);
        counts.setVisible(some);
        counts.setText(counts(list));
        boolean tooMany = list.questionCount() > QuestionSet.MAX_QUESTIONS;
        limits.setVisible(tooMany);
        limits.setText(
                tooMany
                        ? "A set holds at most %,d questions, and this list has %,d: leave some out, or split the list."
                                .formatted(QuestionSet.MAX_QUESTIONS, list.questionCount())
                        : "");
        notes.setText(notes(list));
        grid.show(rows);
        guesses.update();
        showView();
        changed.accept(list);
    }

    private void showView() {
        boolean byLine = LINES.equals(view.getValue()) || shown.questionCount() == 0;
        view.setVisible(shown.questionCount() > 0);
        grid.setVisible(byLine);
        guesses.setVisible(byLine && !grid.guesses().isEmpty());
        asked.setVisible(!byLine);
        if (!byLine) {
            asked.show(shown);
        }
    }

    private String notes(QuestionList list) {
        long uncertain = list.lines().stream()
                .filter(l -> !l.doubt().isEmpty())
                .map(SourceLine::number)
                .count();
        int left = list.ignored().size();
        String first =
                left == 0 ? "Nothing was left out." : "Left out: " + FigureFormatter.count(left, "passage") + ".";
        String second = uncertain == 0
                ? ""
                : " ⚠ To look at: " + FigureFormatter.count((int) uncertain, "uncertain line") + ".";
        int own = corrections.statuses().size();
        return first + second + (own == 0 ? "" : " Read as you say: " + FigureFormatter.count(own, "line") + ".");
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
