package io.panelboard.candidates.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import io.panelboard.candidates.Candidate;
import io.panelboard.candidates.CandidateId;
import io.panelboard.candidates.CandidateProgress.Progress;
import io.panelboard.people.Person;
import io.panelboard.shared.ui.Routes;
import io.panelboard.shared.ui.Times;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Lists the candidates that match, a page at a time. */
final class CandidateList extends Div {

    static final int PAGE = 50;

    private final UnorderedList rows = new UnorderedList();
    private final Span count = new Span();
    private final Button more = new Button("Show more", _ -> showMore());
    private final Person viewer;
    private final Consumer<Candidate> edit;
    private final Consumer<Candidate> erase;
    private List<CandidateEntry> found = List.of();
    private Map<CandidateId, Progress> progress = Map.of();

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

    void show(List<CandidateEntry> candidates, Map<CandidateId, Progress> known) {
        found = candidates;
        progress = known;
        rows.removeAll();
        count.setText(
                switch (found.size()) {
                    case 0 -> "No candidate matches. Try fewer letters or all jobs.";
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
                .forEach(listed -> rows.add(
                        new CandidateRow(listed, progress.get(listed.candidate().id()), viewer, edit, erase)));
        more.setVisible(found.size() > rows.getComponentCount());
    }

    /** Shows one candidate: a line of the list on a wide page, a card on a phone. */
    static final class CandidateRow extends ListItem {

        CandidateRow(
                CandidateEntry listed,
                @Nullable Progress progress,
                Person viewer,
                Consumer<Candidate> edit,
                Consumer<Candidate> erase) {
            Candidate candidate = listed.candidate();
            addClassName("pb-candidate");
            add(
                    name(candidate, viewer),
                    part("pb-candidate-email", candidate.email()),
                    part("pb-candidate-role", listed.jobs()),
                    progress(candidate, progress, viewer),
                    part("pb-candidate-added", "Added " + Times.date(candidate.addedAt(), viewer.zone())),
                    candidate.is(viewer) ? part("pb-candidate-self", "This is you") : actions(candidate, edit, erase));
        }

        /** Shows how far a candidate is, but to nobody about themselves (R9). */
        private static Div progress(Candidate candidate, @Nullable Progress progress, Person viewer) {
            var cell = new Div();
            cell.addClassName("pb-candidate-progress");
            if (candidate.is(viewer)) {
                return cell;
            }
            cell.add(new Span(CandidateFilters.stateOf(progress)));
            if (progress != null && progress.lastInterview() != null) {
                cell.add(part(
                        "pb-candidate-last", "Last interview " + Times.date(progress.lastInterview(), viewer.zone())));
            }
            return cell;
        }

        private static Div actions(Candidate candidate, Consumer<Candidate> edit, Consumer<Candidate> erase) {
            var plan = new Anchor(Routes.PLAN + "?candidate=" + candidate.id().value(), "Plan interview");
            plan.setAriaLabel("Plan interview with " + candidate.name());
            var change = new Button("Edit", _ -> edit.accept(candidate));
            change.addThemeVariants(ButtonVariant.TERTIARY);
            change.setAriaLabel("Edit " + candidate.name());
            var forget = new Button("Erase", _ -> erase.accept(candidate));
            forget.addThemeVariants(ButtonVariant.TERTIARY);
            forget.setAriaLabel("Erase " + candidate.name());
            var actions = new Div(plan, change, forget);
            actions.addClassName("pb-candidate-actions");
            return actions;
        }

        /** Shows the name as a link to the candidate's page, which nobody opens about themselves (R9). */
        private static Component name(Candidate candidate, Person viewer) {
            if (candidate.is(viewer)) {
                return part("pb-candidate-name", candidate.name());
            }
            var name = new Anchor(Routes.of(Routes.CANDIDATES, candidate.id().value()), candidate.name());
            name.addClassName("pb-candidate-name");
            return name;
        }

        private static Span part(String className, String text) {
            var span = new Span(text);
            span.addClassName(className);
            return span;
        }
    }
}
