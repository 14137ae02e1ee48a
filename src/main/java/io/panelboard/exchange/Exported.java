package io.panelboard.exchange;

import io.panelboard.questions.Question;
import io.panelboard.questions.QuestionSet;
import io.panelboard.questions.RatingScale;
import io.panelboard.questions.Revision;
import io.panelboard.questions.Section;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Holds a question set to be written to a file.
 * Texts lose surrounding space and control characters. Sections without questions, questions without a prompt and
 * anchors of levels that the scale lacks are left out.
 *
 * @param slot minutes of the interview it is meant for, 0 if unknown
 */
public record Exported(String title, String role, String level, int slot, RatingScale scale, List<Section> sections) {

    public Exported {
        title = TextSanitizer.line(title);
        role = TextSanitizer.line(role);
        level = TextSanitizer.line(level);
        scale = new RatingScale(scale.levels().stream().map(Exported::clean).toList());
        RatingScale cleanScale = scale;
        sections = sections.stream()
                .map(s -> new Section(
                        s.id(),
                        TextSanitizer.line(s.title()).isEmpty() ? ListedSection.UNNAMED : TextSanitizer.line(s.title()),
                        s.questions().stream()
                                .map(q -> clean(q.onScale(cleanScale)))
                                .filter(q -> !q.prompt().isEmpty())
                                .toList()))
                .filter(s -> !s.questions().isEmpty())
                .toList();
    }

    /** Exports the draft. */
    public static Exported of(QuestionSet set) {
        return new Exported(set.title(), set.role(), set.level(), set.slot(), set.scale(), set.sections());
    }

    /** Exports a revision, which has no slot. */
    public static Exported of(Revision revision) {
        return new Exported(
                revision.title(), revision.role(), revision.level(), 0, revision.scale(), revision.sections());
    }

    private static RatingScale.Level clean(RatingScale.Level level) {
        String label = TextSanitizer.line(level.label());
        return new RatingScale.Level(
                level.value(),
                label.isEmpty() ? String.valueOf(level.value()) : label,
                TextSanitizer.text(level.anchor()));
    }

    private static Question clean(Question q) {
        Map<Integer, String> anchors = new TreeMap<>();
        q.anchors().forEach((level, anchor) -> {
            if (!TextSanitizer.text(anchor).isEmpty()) {
                anchors.put(level, TextSanitizer.text(anchor));
            }
        });
        return new Question(
                q.id(),
                TextSanitizer.line(q.title()),
                TextSanitizer.text(q.prompt()),
                TextSanitizer.text(q.guidance()),
                q.probes().stream()
                        .map(TextSanitizer::text)
                        .filter(p -> !p.isEmpty())
                        .toList(),
                TextSanitizer.line(q.competency()),
                q.minutes(),
                q.weight(),
                q.difficulty(),
                q.tags().stream()
                        .map(TextSanitizer::line)
                        .filter(t -> !t.isEmpty())
                        .toList(),
                anchors);
    }
}
