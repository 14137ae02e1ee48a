package io.panelboard.questions.revisions;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import io.panelboard.people.CurrentPerson;
import io.panelboard.people.People;
import io.panelboard.people.Person;
import io.panelboard.questions.QuestionId;
import io.panelboard.questions.QuestionSet;
import io.panelboard.questions.QuestionSetId;
import io.panelboard.questions.QuestionSets;
import io.panelboard.questions.RestoredDraft;
import io.panelboard.questions.Revision;
import io.panelboard.questions.RevisionId;
import io.panelboard.questions.RevisionUses;
import io.panelboard.questions.SetEdit;
import io.panelboard.questions.ui.UndoBar;
import io.panelboard.shared.FigureFormatter;
import io.panelboard.shared.Id;
import io.panelboard.shared.Ids;
import io.panelboard.shared.ui.Attempt;
import io.panelboard.shared.ui.EmptyState;
import io.panelboard.shared.ui.PageHeader;
import io.panelboard.shared.ui.Routes;
import jakarta.annotation.security.RolesAllowed;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;

/** Lists the revisions of one set, compares them and restores earlier ones. */
@Route(Routes.REVISIONS)
@RolesAllowed("ADMINISTRATOR")
class RevisionsView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final int MOST_USES = 50;

    private final transient QuestionSets sets;
    private final transient People people;
    private final transient CurrentPerson current;
    private final transient List<RevisionUses> uses;
    private final UndoBar undo = new UndoBar();
    private String pageTitle = "Revisions";

    RevisionsView(QuestionSets sets, People people, CurrentPerson current, ObjectProvider<RevisionUses> uses) {
        this.sets = sets;
        this.people = people;
        this.current = current;
        this.uses = uses.stream().toList();
        addClassNames("pb-page", "pb-rev");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        event.getRouteParameters()
                .get("id")
                .flatMap(id -> Id.read(id, QuestionSetId::new))
                .flatMap(sets::find)
                .ifPresentOrElse(this::show, this::showMissing);
    }

    @Override
    public String getPageTitle() {
        return pageTitle + " · Panelboard";
    }

    private void showMissing() {
        removeAll();
        add(new EmptyState(
                "This question set does not exist",
                "It may have been removed, or the address is not complete.",
                new Anchor(Routes.QUESTION_SETS, "All question sets")));
    }

    private void show(QuestionSet set) {
        removeAll();
        pageTitle = "Revisions of " + set.title();
        var draft = new Anchor(Routes.of(Routes.QUESTION_SETS, set.id().value()), "Open the draft");
        draft.addClassName("pb-link-button");
        String line = set.retired()
                ? "Retired: no new interview can choose it. Interviews that pin a revision keep it."
                : "What was published never changes, and interviews keep the revision they pin.";
        add(new PageHeader(pageTitle, line, draft, retiring(set)), undo);
        List<Revision> revisions = sets.revisions(set.id());
        if (revisions.isEmpty()) {
            add(new EmptyState(
                    "Nothing is published yet",
                    "Publish the draft to make the first revision; interviews can use it from then on."));
            return;
        }
        var compare = new ComparePart();
        compare.show(set, revisions);
        add(table(set, revisions), compare);
    }

    private Component table(QuestionSet set, List<Revision> revisions) {
        ZoneId zone = current.get().zone();
        var authors = people.byIds(revisions.stream().map(Revision::publishedBy).collect(Collectors.toSet()));
        Map<RevisionId, Integer> counts = uses.stream()
                .flatMap(u -> u.counts().entrySet().stream())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, Integer::sum));
        return new RevisionTable(
                revisions,
                new RevisionTable.Ask(
                        zone,
                        r -> authors.containsKey(r.publishedBy())
                                ? authors.get(r.publishedBy()).name()
                                : "",
                        r -> counts.getOrDefault(r.id(), 0),
                        RevisionDialogs::show,
                        r -> RevisionDialogs.uses(r, counts.getOrDefault(r.id(), 0), uses(r), zone),
                        r -> new Attempt().run(() -> restore(set.id(), r))));
    }

    private List<RevisionUses.Use> uses(Revision revision) {
        return uses.stream()
                .flatMap(u -> u.of(revision.id(), MOST_USES).stream())
                .toList();
    }

    private void restore(QuestionSetId id, Revision revision) {
        QuestionSet set = sets.find(id).orElseThrow();
        var restored = RestoredDraft.of(set, revision, sets.revisions(id), () -> new QuestionId(Ids.random()));
        var step = new SetEdit.ReplaceAll(set.content(), restored.content());
        Person author = current.get();
        QuestionSets.Edited edited = sets.edit(author, id, step);
        String aside = restored.archived() == 0
                ? ""
                : " %s of the draft before it went to the archive."
                        .formatted(FigureFormatter.count(restored.archived(), "question"));
        undo.show(
                "Revision %d is the draft now.%s".formatted(revision.number(), aside),
                () -> show(sets.edit(current.get(), id, edited.undo()).set()));
        show(edited.set());
    }

    private Button retiring(QuestionSet set) {
        return new Button(
                set.retired() ? "Put back into use" : "Retire",
                e -> new Attempt().run(() -> {
                    QuestionSet changed = sets.retire(current.get(), set.id(), !set.retired());
                    undo.show(
                            changed.retired() ? "The set is retired." : "The set is in use again.",
                            () -> show(sets.retire(current.get(), set.id(), set.retired())));
                    show(changed);
                }));
    }
}
