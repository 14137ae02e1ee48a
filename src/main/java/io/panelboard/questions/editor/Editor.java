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

/** One draft on one page: its outline, what the author has before them, and who else is at work in it. */
@Tag("pb-editor")
@JsModule("context://ui/editor.js")
@StyleSheet("context://ui/editor.css")
@StyleSheet("context://ui/editor-fields.css")
@StyleSheet("context://ui/editor-narrow.css")
final class Editor extends Component implements HasComponents, HasStyle {

    private static final long serialVersionUID = 1;
    private static final String READING = "pb-edit-reading";

    private final transient Competencies competencies;
    private final transient CurrentPerson current;
    private final transient Editing editing;
    private final transient PresenceIndicator visitors;
    private final transient SimilarQuestions alike;
    private final LiveRegion live = new LiveRegion();
    private final SetTitle title;
    private final SaveState state = new SaveState(this::settle, this::tellWhere);
    private final EditorBar bar = new EditorBar(state, this::undo, this::redo);
    private final SummaryStrip summary = new SummaryStrip(this);
    private final OutlineElement outline;
    private final DetailPane beside;
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
        visitors = new PresenceIndicator(bar, outline, this::say);
        title = new SetTitle(actions);
        beside = new DetailPane(this, commands, outline);
        var list = new Nav(outline);
        list.setAriaLabel("Questions of this set");
        list.addClassName("pb-edit-list");
        var back = new Button("‹ All questions", e -> backToList());
        back.addClassName("pb-edit-to-list");
        var work = new Div(back, beside);
        work.addClassName("pb-edit-work");
        var columns = new Div(list, work);
        columns.addClassName("pb-edit-columns");
        add(live, title, bar, summary, columns);
        // Where there is room for one column, an empty set begins with what to do first.
        setClassName(READING, set.sections().isEmpty());
        show(set);
        tellState();
    }

    /** Begins to follow what others do. */
    void watch(Editors editors, Executor page) {
        close();
        seat = editors.join(editing.set().id(), current.get(), new ConflatingConsumer<>(page, this::hear));
        tellWhere();
    }

    /** Stops following. */
    void close() {
        if (seat != null) {
            seat.close();
            seat = null;
        }
    }

    /** Why not everything is saved; empty if it is. */
    Optional<String> unsaved() {
        return beside.unsaved();
    }

    Editing editing() {
        return editing;
    }

    /** The competencies that can be chosen. */
    List<String> competencies() {
        return competencies.names();
    }

    /**
     * Runs an action; a refusal is shown to the author.
     *
     * @return whether it was done
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
        tellState();
        return done;
    }

    /** Shows something else beside the outline. */
    void look(Selection at) {
        beside.look(at);
        beside.begin();
        addClassName(READING);
        tellWhere();
        tellState();
    }

    /** Has a sentence read out politely. */
    void say(String sentence) {
        live.say(List.of(sentence));
    }

    /** Shows what is saved and what is not. */
    void tellState() {
        state.show(new SaveState.State(beside.unsaved().orElse("")));
        bar.show(editing.history());
    }

    /** What of the bank is much like this question, the most similar first. */
    List<Similar<BankQuestion>> like(QuestionId question) {
        return alike.to(question);
    }

    /** Who else works on this question, or on the set: a name, or "Somebody else". */
    String otherAuthor(@Nullable QuestionId question) {
        return visitors.author(question);
    }

    private void show(QuestionSet set) {
        title.show(set);
        outline.show(set);
        alike.follow(set);
        summary.show(Summary.of(set), alike.among(set));
        beside.follow(set);
        visitors.show(set);
    }

    private void hear(Editors.News news) {
        visitors.hear(news.others());
        editing.learn(news.set());
        visitors.show(editing.set());
        tellState();
    }

    private void settle() {
        beside.retry();
        tellState();
    }

    private void undo() {
        attempt(() -> editing.undo().ifPresent(what -> say("Undone: " + what)));
    }

    private void redo() {
        attempt(() -> editing.redo().ifPresent(what -> say("Done again: " + what)));
    }

    private void backToList() {
        removeClassName(READING);
        outline.getElement().callJsFunction("focusSelected");
    }

    private void tellWhere() {
        if (seat != null) {
            seat.looksAt(beside.looking() instanceof Selection.AtQuestion(var question) ? question : null);
        }
    }
}
