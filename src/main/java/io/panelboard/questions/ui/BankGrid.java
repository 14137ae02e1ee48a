package io.panelboard.questions.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridMultiSelectionModel;
import com.vaadin.flow.component.grid.GridMultiSelectionModel.SelectAllCheckboxVisibility;
import com.vaadin.flow.data.provider.CallbackDataProvider;
import io.panelboard.questions.BankQuestion;
import io.panelboard.questions.QuestionBank.Lookalike;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The questions that were found. Only those in sight are sent; on a phone each row reads as a card. */
final class BankGrid extends Grid<BankQuestion> {

    private static final long serialVersionUID = 1;
    private static final int WIDE = 800;

    private final transient Map<BankQuestion.Key, Lookalike> alike = new HashMap<>();
    private transient List<BankQuestion> found = List.of();
    private boolean narrow;

    BankGrid() {
        addClassName("pb-bank-grid");
        getElement().setAttribute("aria-label", "Questions");
        // The checkbox that chooses all found ones also gives its column a name for those who hear it.
        if (setSelectionMode(SelectionMode.MULTI) instanceof GridMultiSelectionModel<BankQuestion> chosen) {
            chosen.setSelectAllCheckboxVisibility(SelectAllCheckboxVisibility.VISIBLE);
        }
        addComponentColumn(q -> BankCells.question(q, alike.get(q.key()), narrow))
                .setHeader("Question")
                .setFlexGrow(4);
        addColumn(q -> BankCells.facts(q.question()))
                .setKey("facts")
                .setHeader("Competency")
                .setFlexGrow(2);
        addComponentColumn(BankCells::set).setKey("set").setHeader("Set").setFlexGrow(2);
        addColumn(BankCells::use).setKey("use").setHeader("Use").setFlexGrow(1);
        setDataProvider(new CallbackDataProvider<BankQuestion, Void>(
                query -> found.stream().skip(query.getOffset()).limit(query.getLimit()),
                query -> found.size(),
                BankQuestion::key));
    }

    /** Shows these; what is chosen stays chosen, so that several searches can be added at once. */
    void show(List<BankQuestion> questions) {
        alike.clear();
        found = questions;
        getDataProvider().refreshAll();
    }

    /** Shows these, each with what it is much like. */
    void showAlike(List<Lookalike> lookalikes) {
        show(lookalikes.stream().map(Lookalike::question).toList());
        lookalikes.forEach(l -> alike.put(l.question().key(), l));
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        var page = event.getUI().getPage();
        fit(page.getExtendedClientDetails().getWindowInnerWidth());
        var listening = page.addBrowserWindowResizeListener(e -> fit(e.getWidth()));
        addDetachListener(e -> {
            e.unregisterListener();
            listening.remove();
        });
    }

    private void fit(int width) {
        boolean small = width > 0 && width < WIDE;
        if (small != narrow) {
            narrow = small;
            List.of("facts", "set", "use").forEach(key -> getColumnByKey(key).setVisible(!small));
            getDataProvider().refreshAll();
        }
    }
}
