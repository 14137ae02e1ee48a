package io.panelboard.questions.editor;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasComponents;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Nav;
import io.panelboard.people.CurrentPerson;
import io.panelboard.questions.BankQuestion;
import io.panelboard.questions.Competencies;
import io.panelboard.questions.NearDuplicates.Similar;
import io.panelboard.questions.QuestionBank;
import io.panelboard.questions.QuestionId;
import io.panelboard.questions.QuestionSet;
import io.panelboard.questions.QuestionSets;
import io.panelboard.shared.RuleViolation;
import io.panelboard.shared.ui.Attempt;
import io.panelboard.shared.ui.ConflatingConsumer;
import io.panelboard.shared.ui.LiveRegion;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/** Shows one draft on one page: its outline, the selected part and the other authors. */
@Tag("pb-editor")
@JsModule("context://ui/editor.js")
@StyleSheet("context://ui/editor.css")
@StyleSheet("context://ui/editor-fields.css")
@StyleSheet("context://ui/editor-narrow.css")
final class Editor extends Component implements HasComponents, HasStyle {

    private static final String READING = "pb-edit-reading";

    private final transient Competencies competencies;
    private final transient CurrentPerson current;
    private final transient Editing editing;
    private final transient PresenceIndicator presence;
    private final transient SimilarQuestions alike;
    private final LiveRegion live = new LiveRegion();
    private final SetTitle title;
    private final SaveState state = new SaveState(this::retryUnsaved, this::reportFocus);
    private final EditorBar bar = new EditorBar(state, this::undo, this::redo);
    private final SummaryStrip summary = new SummaryStrip(this);
    private final OutlineElement outline;
    private final DetailPane detailPane;
    private transient Editors.@Nullable Seat seat;

    Editor(
            QuestionSets sets,
            QuestionBank bank,
            Competencies competencies,
            CurrentPerson current,
            QuestionSet set,
            Component... actions) {
        alike = new SimilarQuestions(bank);
        this.competencies = competencies;
        this.current = current;
        editing = new Editing(sets, current, set, this::show);
        var commands = new OutlineCommands(this, sets);
        outline = new OutlineElement(commands);
        presence = new PresenceIndicator(bar, outline, this::announce);
        title = new SetTitle(actions);
        detailPane = new DetailPane(this, commands, outline);
        var list = new Nav(outline);
        list.setAriaLabel("Questions of this set");
        list.addClassName("pb-edit-list");
        var back = new Button("‹ All questions", e -> backToList());
        back.addClassName("pb-edit-to-list");
        var work = new Div(back, detailPane);
        work.addClassName("pb-edit-work");
        var columns = new Div(list, work);
        columns.addClassName("pb-edit-columns");
        add(live, title, bar, summary, columns);
        // On a single-column screen an empty set starts with the pane that says what to do first.
        setClassName(READING, set.sections().isEmpty());
        show(set);
        showState();
    }

    /** Subscribes to the changes of other authors. */
    void watch(Editors editors, Executor page) {
        close();
        seat = editors.join(editing.set().id(), current.get(), new ConflatingConsumer<>(page, this::receive));
        reportFocus();
    }

    /** Stops the subscription. */
    void close() {
        if (seat != null) {
            seat.close();
            seat = null;
        }
    }

    /** Returns the reason why something is unsaved; empty if everything is saved. */
    Optional<String> unsaved() {
        return detailPane.unsaved();
    }

    Editing editing() {
        return editing;
    }

    /** Returns the competencies that can be chosen. */
    List<String> competencies() {
        return competencies.names();
    }

    /**
     * Runs an action and shows its rule violation, if any, to the author.
     *
     * @return whether it succeeded
     */
    boolean attempt(Runnable action) {
        boolean done = new Attempt().run(() -> {
            try {
                action.run();
            } catch (RuleViolation refused) {
                editing.refresh();
                throw refused;
            }
        });
        showState();
        return done;
    }

    /** Selects what is shown beside the outline. */
    void select(Selection at) {
        detailPane.select(at);
        detailPane.focusStart();
        addClassName(READING);
        reportFocus();
        showState();
    }

    /** Announces a sentence to screen readers politely. */
    void announce(String sentence) {
        live.say(List.of(sentence));
    }

    /** Shows whether everything is saved. */
    void showState() {
        state.show(new SaveState.State(detailPane.unsaved().orElse("")));
        bar.show(editing.history());
    }

    /** Returns the questions of the bank similar to this one, the most similar first. */
    List<Similar<BankQuestion>> similarTo(QuestionId question) {
        return alike.similarTo(question);
    }

    /** Returns the name of the other author of this question, or of the set; "Somebody else" if ambiguous. */
    String otherAuthor(@Nullable QuestionId question) {
        return presence.author(question);
    }

    /** Returns the names of the other authors who have the draft open. */
    List<String> others() {
        return presence.others();
    }

    private void show(QuestionSet set) {
        title.show(set);
        outline.show(set);
        alike.update(set);
        summary.show(Summary.of(set), alike.among(set));
        detailPane.update(set);
        presence.show(set);
    }

    private void receive(Editors.News news) {
        presence.receive(news.others());
        editing.update(news.set());
        presence.show(editing.set());
        showState();
    }

    private void retryUnsaved() {
        detailPane.retry();
        showState();
    }

    private void undo() {
        attempt(() -> editing.undo().ifPresent(what -> announce("Undone: " + what)));
    }

    private void redo() {
        attempt(() -> editing.redo().ifPresent(what -> announce("Done again: " + what)));
    }

    private void backToList() {
        removeClassName(READING);
        outline.getElement().callJsFunction("focusSelected");
    }

    private void reportFocus() {
        if (seat != null) {
            seat.focus(detailPane.selection() instanceof Selection.AtQuestion(var question) ? question : null);
        }
    }
}
