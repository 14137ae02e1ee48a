package io.panelboard.exchange.markdown;

import io.panelboard.exchange.AnnotatedLines;
import io.panelboard.exchange.ListedQuestion;
import io.panelboard.exchange.ListedSection;
import io.panelboard.exchange.QuestionList;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts passages together, from the top of the list to its end. */
final class Assembly {

    private static final String NO_QUESTIONS = "A heading without questions of its own";
    private static final String NO_OWNER = "Text in a part without questions";
    private static final String UNTITLED = "Untitled section";

    private final Fragments passages;
    private final AnnotatedLines lines;
    private final List<ListedSection> sections = new ArrayList<>();
    private final List<Fragment> waiting = new ArrayList<>();
    private String title = "";
    private @Nullable Fragment heading;
    private List<ListedQuestion> questions = new ArrayList<>();
    private @Nullable QuestionBuilder question;

    Assembly(Fragments passages) {
        this.passages = passages;
        this.lines = AnnotatedLines.of(passages.source());
    }

    void add(Fragment passage) {
        mark(passage);
        switch (passage.fate()) {
            case TITLE -> entitle(passage);
            case SECTION -> open(passage);
            case QUESTION -> ask(passage);
            case GUIDANCE, PROBE -> support(passage);
            case BLANK, IGNORED -> {}
        }
    }

    private void entitle(Fragment passage) {
        if (passage.part() != Fragment.Part.MORE) {
            title = passages.about().isComplete() ? passage.text() : PlainText.of(passage.text());
        }
    }

    private void open(Fragment passage) {
        closeSection();
        heading = passage;
    }

    private void ask(Fragment passage) {
        if (passage.part() == Fragment.Part.MORE && question != null) {
            question.goOn(passage);
            return;
        }
        closeQuestion();
        question = new QuestionBuilder(passage);
        waiting.forEach(question::add);
        waiting.clear();
    }

    private void support(Fragment passage) {
        if (question == null || passage.part() == Fragment.Part.AHEAD) {
            waiting.add(passage);
        } else {
            question.add(passage);
        }
    }

    private void closeQuestion() {
        if (question != null) {
            questions.add(question.result());
            question = null;
        }
    }

    private void closeSection() {
        if (question != null) {
            waiting.forEach(question::add);
            waiting.clear();
        }
        closeQuestion();
        waiting.forEach(p -> mark(p.leftOut(NO_OWNER)));
        waiting.clear();
        if (!questions.isEmpty()) {
            sections.add(new ListedSection(
                    name(), heading == null ? questions.getFirst().line() : heading.from(), questions));
        } else if (heading != null) {
            mark(heading.leftOut(NO_QUESTIONS));
        }
        questions = new ArrayList<>();
        heading = null;
    }

    private String name() {
        if (heading == null) {
            return title.isEmpty()
                    ? passages.fallbackTitle().isEmpty() ? "Questions" : passages.fallbackTitle()
                    : title;
        }
        String plain = PlainText.of(heading.text());
        String words =
                passages.about().isComplete() ? plain : Decorations.strip(plain).text();
        return words.isBlank() ? UNTITLED : words;
    }

    QuestionList result() {
        closeSection();
        return new QuestionList(
                title.isEmpty() ? passages.fallbackTitle() : title, sections, lines.lines(), passages.about());
    }

    private void mark(Fragment passage) {
        lines.set(passage.from(), passage.to(), passage.fate(), passage.reason(), passage.doubt());
    }
}
