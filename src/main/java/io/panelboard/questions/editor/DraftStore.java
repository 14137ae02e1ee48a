package io.panelboard.questions.editor;

import io.panelboard.questions.Question;
import io.panelboard.questions.QuestionId;
import io.panelboard.questions.QuestionSet;
import io.panelboard.questions.RatingScale;
import io.panelboard.questions.Section;
import io.panelboard.questions.SectionId;
import io.panelboard.questions.SetEdit;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Adapts one part of the page's draft to an {@link AutoForm}. */
final class DraftStore<S> implements AutoForm.Store<S> {

    private final Editor editor;
    private final String key;
    private final Function<S, String> name;
    private final Function<QuestionSet, Optional<S>> of;
    private final BiFunction<S, S, SetEdit> edit;
    private final @Nullable QuestionId question;

    private DraftStore(
            Editor editor,
            String key,
            Function<S, String> name,
            Function<QuestionSet, Optional<S>> of,
            BiFunction<S, S, SetEdit> edit,
            @Nullable QuestionId question) {
        this.editor = editor;
        this.key = key;
        this.name = name;
        this.of = of;
        this.edit = edit;
        this.question = question;
    }

    static DraftStore<Question> question(Editor editor, QuestionId id) {
        return new DraftStore<>(
                editor,
                id.value(),
                q -> "“" + q.shortTitle() + "”",
                set -> set.questions().stream().filter(q -> q.id().equals(id)).findFirst(),
                SetEdit.ReplaceQuestion::new,
                id);
    }

    static DraftStore<Section> section(Editor editor, SectionId id) {
        return new DraftStore<>(
                editor,
                id.value(),
                s -> "the section “" + s.title() + "”",
                set -> set.sections().stream().filter(s -> s.id().equals(id)).findFirst(),
                (before, after) -> new SetEdit.RenameSection(id, before.title(), after.title()),
                null);
    }

    static DraftStore<SetEdit.Head> head(Editor editor) {
        return new DraftStore<>(
                editor, "head", h -> "the set", set -> Optional.of(SetEdit.Head.of(set)), SetEdit.Describe::new, null);
    }

    static DraftStore<RatingScale> scale(Editor editor) {
        return new DraftStore<>(
                editor, "scale", s -> "the scale", set -> Optional.of(set.scale()), SetEdit.Rescale::new, null);
    }

    @Override
    public S replace(S before, S after, Field<S, ?> changed) {
        editor.editing()
                .type(
                        "change the %s of %s".formatted(changed.name(), name.apply(before)),
                        key + "." + changed.name(),
                        edit.apply(before, after));
        return of.apply(editor.editing().set()).orElse(after);
    }

    @Override
    public Optional<S> now() {
        editor.editing().refresh();
        return of.apply(editor.editing().set());
    }

    @Override
    public String author() {
        return editor.otherAuthor(question);
    }

    @Override
    public void inputLeft() {
        editor.editing().history().endTyping();
    }

    @Override
    public void stateChanged() {
        editor.showState();
    }
}
