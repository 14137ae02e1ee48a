package io.panelboard.candidates.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import io.panelboard.candidates.Candidate;
import io.panelboard.people.Person;
import java.util.List;
import java.util.function.Consumer;

/** Lists the candidates that match, a page at a time. */
final class CandidateList extends Div {

    static final int PAGE = 50;

    private final UnorderedList rows = new UnorderedList();
    private final Span count = new Span();
    private final Button more = new Button("Show more", _ -> showMore());
    private final Person viewer;
    private final Consumer<Candidate> edit;
    private final Consumer<Candidate> erase;
    private List<Candidate> found = List.of();

    CandidateList(Person viewer, Consumer<Candidate> edit, Consumer<Candidate> erase) {
        this.viewer = viewer;
        this.edit = edit;
        this.erase = erase;
        rows.addClassName("pb-candidates");
        rows.getElement().setAttribute("aria-label", "Candidates");
        count.addClassName("pb-count");
        count.getElement().setAttribute("role", "status");
        add(count, rows, more);
    }

    void show(List<Candidate> candidates) {
        found = candidates;
        rows.removeAll();
        count.setText(
                switch (found.size()) {
                    case 0 -> "No candidate matches. Try fewer letters.";
                    case 1 -> "1 candidate";
                    default -> "%,d candidates".formatted(found.size());
                });
        showMore();
    }

    private void showMore() {
        int shown = rows.getComponentCount();
        found.stream()
                .skip(shown)
                .limit(PAGE)
                .forEach(candidate -> rows.add(new CandidateRow(candidate, viewer, edit, erase)));
        more.setVisible(found.size() > rows.getComponentCount());
    }
}
