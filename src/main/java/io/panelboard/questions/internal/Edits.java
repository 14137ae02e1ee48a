package io.panelboard.questions.internal;

import io.panelboard.questions.Question;
import io.panelboard.questions.QuestionId;
import io.panelboard.questions.QuestionSet.Content;
import io.panelboard.questions.QuestionsViolation;
import io.panelboard.questions.Section;
import io.panelboard.questions.SectionId;
import io.panelboard.questions.SetEdit;
import io.panelboard.shared.RuleViolation;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/** Applies edits to the content of a question set, and computes their undo. */
final class Edits {

    private final Content now;

    /**
     * Holds the result of an edit.
     *
     * @param undo leads from {@code content} back to the state before the edit
     */
    record Edited(Content content, SetEdit undo) {}

    private Edits(Content now) {
        this.now = now;
    }

    /**
     * Applies one edit.
     *
     * @throws RuleViolation if the edit was made on another state
     */
    static Edited apply(Content now, SetEdit edit) {
        return new Edits(now).apply(edit);
    }

    private Edited apply(SetEdit edit) {
        return switch (edit) {
            case SetEdit.Describe e -> describe(e);
            case SetEdit.Rescale e -> {
                require(now.scale().equals(e.before()), "The rating scale");
                yield new Edited(
                        new Content(
                                now.title(),
                                now.role(),
                                now.level(),
                                now.slot(),
                                e.after(),
                                now.sections(),
                                now.archived()),
                        new SetEdit.Rescale(/* before= */ e.after(), /* after= */ e.before()));
            }
            case SetEdit.AddSection e -> {
                require(now.sections().stream().noneMatch(s -> s.id().equals(e.section())), "The sections");
                yield sections(
                        inserted(now.sections(), e.place(), new Section(e.section(), e.title(), List.of())),
                        new SetEdit.RemoveSection(e.section()));
            }
            case SetEdit.RenameSection e -> {
                require(section(e.section()).title().equals(e.before()), "This section’s title");
                yield sections(
                        changed(e.section(), s -> s.titled(e.after())),
                        new SetEdit.RenameSection(e.section(), /* before= */ e.after(), /* after= */ e.before()));
            }
            case SetEdit.MoveSection e -> {
                Section moved = section(e.section());
                int from = now.sections().indexOf(moved);
                yield sections(
                        inserted(without(now.sections(), moved), e.place(), moved),
                        new SetEdit.MoveSection(e.section(), from));
            }
            case SetEdit.RemoveSection e -> {
                Section gone = section(e.section());
                if (!gone.questions().isEmpty()) {
                    throw new RuleViolation(QuestionsViolation.SECTION_NOT_EMPTY, gone.title());
                }
                yield sections(
                        without(now.sections(), gone),
                        new SetEdit.AddSection(
                                e.section(), gone.title(), now.sections().indexOf(gone)));
            }
            case SetEdit.AddQuestion e -> {
                QuestionId id = e.question().id();
                if (active().contains(id) || archived(id) >= 0) {
                    throw new RuleViolation(QuestionsViolation.QUESTION_IN_SET);
                }
                yield sections(with(e.section(), e.place(), e.question()), new SetEdit.RemoveQuestion(id));
            }
            case SetEdit.ReplaceQuestion e -> replace(e);
            case SetEdit.MoveQuestion e -> {
                Place from = place(e.question());
                List<Section> taken = taken(e.question());
                yield sections(
                        new Edits(now.with(taken, now.archived())).with(e.section(), e.place(), from.question()),
                        new SetEdit.MoveQuestion(e.question(), from.section(), from.index()));
            }
            case SetEdit.RemoveQuestion e -> {
                Place from = place(e.question());
                yield sections(
                        taken(e.question()), new SetEdit.AddQuestion(from.section(), from.index(), from.question()));
            }
            case SetEdit.ArchiveQuestion e -> {
                Place from = place(e.question());
                yield new Edited(
                        now.with(
                                taken(e.question()),
                                inserted(now.archived(), now.archived().size(), from.question())),
                        new SetEdit.RestoreQuestion(e.question(), from.section(), from.index()));
            }
            case SetEdit.RestoreQuestion e -> {
                int index = archived(e.question());
                require(index >= 0, "The archive");
                Question back = now.archived().get(index);
                yield new Edited(
                        now.with(with(e.section(), e.place(), back), without(now.archived(), back)),
                        new SetEdit.ArchiveQuestion(e.question()));
            }
            case SetEdit.ReplaceAll e -> {
                require(now.equals(e.before()), "This question set");
                yield new Edited(e.after(), new SetEdit.ReplaceAll(/* before= */ e.after(), /* after= */ e.before()));
            }
        };
    }

    private Edited describe(SetEdit.Describe e) {
        var head = new SetEdit.Head(now.title(), now.role(), now.level(), now.slot());
        require(head.equals(e.before()), "What the set is for");
        var to = e.after();
        return new Edited(
                new Content(to.title(), to.role(), to.level(), to.slot(), now.scale(), now.sections(), now.archived()),
                new SetEdit.Describe(/* before= */ to, /* after= */ e.before()));
    }

    private Edited replace(SetEdit.ReplaceQuestion e) {
        QuestionId id = e.before().id();
        if (!e.after().id().equals(id)) {
            throw new IllegalArgumentException("A question keeps its id when its text changes");
        }
        Place at = place(id);
        if (!at.question().equals(e.before())) {
            throw new RuleViolation(QuestionsViolation.QUESTION_CHANGED_MEANWHILE);
        }
        return sections(
                changed(
                        at.section(),
                        s -> s.with(s.questions().stream()
                                .map(q -> q.id().equals(id) ? e.after() : q)
                                .toList())),
                new SetEdit.ReplaceQuestion(/* before= */ e.after(), /* after= */ e.before()));
    }

    private Edited sections(List<Section> sections, SetEdit undo) {
        return new Edited(now.with(sections, now.archived()), undo);
    }

    private record Place(SectionId section, int index, Question question) {}

    private Place place(QuestionId id) {
        for (Section section : now.sections()) {
            for (int i = 0; i < section.questions().size(); i++) {
                Question question = section.questions().get(i);
                if (question.id().equals(id)) {
                    return new Place(section.id(), i, question);
                }
            }
        }
        throw new RuleViolation(QuestionsViolation.QUESTION_TAKEN_OUT);
    }

    private List<QuestionId> active() {
        return now.sections().stream()
                .flatMap(s -> s.questions().stream())
                .map(Question::id)
                .toList();
    }

    private int archived(QuestionId id) {
        return now.archived().stream().map(Question::id).toList().indexOf(id);
    }

    private Section section(SectionId id) {
        return now.sections().stream()
                .filter(s -> s.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new RuleViolation(QuestionsViolation.SECTION_REMOVED));
    }

    private List<Section> changed(SectionId id, Function<Section, Section> change) {
        Section before = section(id);
        return now.sections().stream()
                .map(s -> s.equals(before) ? change.apply(s) : s)
                .toList();
    }

    private List<Section> with(SectionId id, int place, Question question) {
        return changed(id, s -> s.with(inserted(s.questions(), place, question)));
    }

    private List<Section> taken(QuestionId id) {
        return changed(
                place(id).section(),
                s -> s.with(
                        s.questions().stream().filter(q -> !q.id().equals(id)).toList()));
    }

    private static <T> List<T> inserted(List<T> list, int place, T element) {
        var result = new ArrayList<>(list);
        result.add(Math.clamp(place, 0, list.size()), element);
        return result;
    }

    private static <T> List<T> without(List<T> list, T element) {
        return list.stream().filter(e -> !Objects.equals(e, element)).toList();
    }

    private static void require(boolean unchanged, String what) {
        if (!unchanged) {
            throw new RuleViolation(QuestionsViolation.CHANGED_MEANWHILE, what);
        }
    }
}
