package io.panelboard.review.ui.interview;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import io.panelboard.board.BoardView.Debrief;
import io.panelboard.board.BoardView.DebriefQuestion;
import io.panelboard.board.ScoreFormatter;
import io.panelboard.board.marks.QuestionMarks;
import io.panelboard.questions.QuestionId;
import io.panelboard.review.Matrix;
import io.panelboard.review.Review;
import io.panelboard.review.ui.PageSection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;

/** Shows everybody's scores and evidence side by side, the widest disagreement first, as in the debrief. */
final class EvidenceSection extends Div {

    private final transient Map<DebriefQuestion, NativeDetails> shown = new LinkedHashMap<>();

    EvidenceSection(Review.Open review) {
        var section = new PageSection("Scores and evidence");
        Debrief debrief = review.board().debrief();
        if (debrief == null || debrief.questions().isEmpty()) {
            section.add(new Paragraph("No question was asked, so nobody scored anything."));
        } else {
            var hint = new Paragraph("Every question that was asked, the widest disagreement first.");
            hint.addClassName("pb-hint");
            var list = new Div();
            list.addClassName("pb-evidence-list");
            section.add(hint, list);
            var revision = review.setting().revision();
            for (DebriefQuestion asked : debrief.questions()) {
                revision.question(asked.question()).ifPresent(question -> {
                    var details =
                            new NativeDetails(summary(asked), new QuestionMarks(question, revision.scale(), asked));
                    details.addClassName("pb-evidence-question");
                    details.getElement().setAttribute("tabindex", "-1");
                    shown.put(asked, details);
                    list.add(details);
                });
            }
        }
        add(section);
    }

    /** Opens the questions of a competency, closes the others, and moves there. */
    void show(String competency) {
        open(question -> question.competency().equals(competency));
    }

    /** Opens a question, closes the others, and moves there. */
    void show(QuestionId id) {
        open(question -> question.question().equals(id));
    }

    private void open(Predicate<DebriefQuestion> which) {
        shown.forEach((question, details) -> details.setOpen(which.test(question)));
        shown.entrySet().stream()
                .filter(entry -> which.test(entry.getKey()))
                .findFirst()
                .ifPresent(entry -> entry.getValue()
                        .getElement()
                        .executeJs("this.scrollIntoView({block: 'start'}); this.focus({preventScroll: true});"));
    }

    private static Div summary(DebriefQuestion question) {
        var head = new Div(new H3(question.number() + " · " + question.title()));
        head.addClassName("pb-debrief-head");
        if (question.discuss()) {
            var badge = new Span("Disputed");
            badge.addClassNames("pb-chip", "pb-chip-discuss");
            head.add(badge);
        }
        var competency = new Span(Matrix.nameOf(question.competency()));
        competency.addClassName("pb-chip");
        var figures = new Span(ScoreFormatter.figures(question.independent()));
        figures.addClassName("pb-debrief-words");
        head.add(competency, figures);
        return head;
    }
}
