package io.panelboard.exchange.imports;

import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.treegrid.TreeGrid;
import com.vaadin.flow.data.provider.hierarchy.TreeData;
import com.vaadin.flow.data.provider.hierarchy.TreeDataProvider;
import com.vaadin.flow.data.renderer.LitRenderer;
import io.panelboard.exchange.LineStatus;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** Shows a list's fragments as a tree, rendered lazily so that 700 questions stay responsive. */
public final class PreviewGrid extends TreeGrid<PreviewRow> {

    /** Limits the rows of lists that open with their questions unfolded too. */
    private static final int MAX_UNFOLDED = 400;

    private static final String ROW = """
            <vaadin-grid-tree-toggle class="pb-passage" @click="${toggle}" .leaf="${!model.hasChildren}"
                .expanded="${live(model.expanded)}" .level="${model.level}">
              <span class="pb-passage-row" ?data-current="${item.current}">
                <span class="pb-fate pb-fate-${item.kind}"><span aria-hidden="true">${item.sign}</span> ${item.name}</span>
                <span class="pb-passage-where">${item.where}</span>
                <span class="pb-passage-note" ?hidden="${!item.note}" ?data-uncertain="${item.uncertain}"><span
                    aria-hidden="true">${item.uncertain ? '⚠ ' : ''}</span>${item.note}</span>
                <select class="pb-passage-choice" ?hidden="${!item.correctable}" aria-label="${item.label}"
                    .value="${live(item.fate)}" @click="${e => e.stopPropagation()}"
                    @keydown="${e => e.stopPropagation()}" @change="${e => correct(e.target.value)}">
                  <option value="SECTION">Section</option>
                  <option value="QUESTION">Question</option>
                  <option value="GUIDANCE">Guidance</option>
                  <option value="PROBE">Probe</option>
                  <option value="IGNORED">Leave out</option>
                  <option value="TITLE">Title</option>
                </select>
                <span class="pb-passage-text">${item.text}</span>
              </span>
            </vaadin-grid-tree-toggle>
            """;

    private final TreeData<PreviewRow> tree = new TreeData<>();
    private final TreeDataProvider<PreviewRow> provider = new TreeDataProvider<>(tree) {
        @Override
        public Object getId(PreviewRow row) {
            return row.id();
        }
    };

    private final Set<String> parents = new HashSet<>();
    private String current = "";

    PreviewGrid(BiConsumer<Integer, LineStatus> corrected) {
        addClassName("pb-preview-grid");
        addThemeVariants(GridVariant.NO_ROW_BORDERS);
        setSelectionMode(SelectionMode.NONE);
        getElement().setProperty("accessibleName", "What was read, line by line");
        addColumn(LitRenderer.<PreviewRow>of(ROW)
                        .withProperty("kind", r -> r.status().name().toLowerCase(Locale.ROOT))
                        .withProperty("fate", r -> r.status().name())
                        .withProperty("sign", r -> PreviewRow.signOf(r.status()))
                        .withProperty("name", PreviewRow::name)
                        .withProperty("where", r -> r.corrected() ? r.where() + ", read as you say" : r.where())
                        .withProperty("text", PreviewRow::text)
                        .withProperty("note", r -> r.uncertain() ? "Uncertain: " + r.note() : r.note())
                        .withProperty("uncertain", PreviewRow::uncertain)
                        .withProperty("current", r -> r.id().equals(current))
                        .withProperty("correctable", PreviewRow::correctable)
                        .withProperty("label", r -> r.where() + ": read as")
                        .withFunction("toggle", this::toggle)
                        .withFunction(
                                "correct",
                                (row, args) -> corrected.accept(
                                        row.line(),
                                        LineStatus.valueOf(args.get(0).asString()))))
                .setHeader("What was read, line by line");
        setDataProvider(provider);
    }

    private void toggle(PreviewRow row) {
        if (tree.getChildren(row).isEmpty()) {
            return;
        }
        if (isExpanded(row)) {
            collapse(row);
        } else {
            expand(row);
        }
    }

    /** Replaces the rows; those that a person folded stay folded, and rows that have children only now are unfolded. */
    void show(Consumer<TreeData<PreviewRow>> filling) {
        tree.clear();
        filling.accept(tree);
        provider.refreshAll();
        unfold();
    }

    private void unfold() {
        Collection<PreviewRow> sections = List.copyOf(tree.getRootItems());
        var all = new ArrayList<PreviewRow>(sections);
        sections.forEach(s -> all.addAll(tree.getChildren(s)));
        List<PreviewRow> unfolded = (all.size() > MAX_UNFOLDED ? sections : all)
                .stream()
                        .filter(row -> !tree.getChildren(row).isEmpty() && parents.add(row.id()))
                        .toList();
        expand(unfolded);
    }

    /** Shows only rows whose reading is a guess, and those they belong to. */
    void onlyGuesses(boolean only) {
        provider.setFilter(only ? PreviewRow::uncertain : null);
        if (only) {
            expand(guesses().stream()
                    .map(tree::getParent)
                    .filter(Objects::nonNull)
                    .toList());
        }
    }

    /** Returns the rows whose reading is a guess, from top to bottom. */
    List<PreviewRow> guesses() {
        var guesses = new ArrayList<PreviewRow>();
        tree.getRootItems().forEach(row -> collect(row, guesses));
        return guesses;
    }

    private void collect(PreviewRow row, List<PreviewRow> guesses) {
        if (row.uncertain()) {
            guesses.add(row);
        }
        tree.getChildren(row).forEach(child -> collect(child, guesses));
    }

    /** Scrolls to the row and marks it. */
    void lead(PreviewRow row) {
        current = row.id();
        for (PreviewRow above = tree.getParent(row); above != null; above = tree.getParent(above)) {
            expand(above);
        }
        provider.refreshAll();
        scrollToItem(row);
    }
}
