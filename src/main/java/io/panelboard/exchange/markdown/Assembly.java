package io.panelboard.exchange.markdown;

import io.panelboard.exchange.AnnotatedLines;
import io.panelboard.exchange.ListedQuestion;
import io.panelboard.exchange.ListedSection;
import io.panelboard.exchange.QuestionList;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Assembles fragments into a list, from top to bottom. */
final class Assembly {

    private static final String NO_QUESTIONS = "A heading without questions of its own";
    private static final String NO_OWNER = "Text in a part without questions";
    private static final String UNTITLED = "Untitled section";

    private final Fragments fragments;
    private final AnnotatedLines lines;
    private final List<ListedSection> sections = new ArrayList<>();
    private final List<Fragment> waiting = new ArrayList<>();
    private String title = "";
    private @Nullable Fragment heading;
    private List<ListedQuestion> questions = new ArrayList<>();
    private @Nullable QuestionBuilder question;

    Assembly(Fragments fragments) {
        this.fragments = fragments;
        this.lines = AnnotatedLines.of(fragments.source());
    }

    void add(Fragment fragment) {
        mark(fragment);
        switch (fragment.status()) {
            case TITLE -> setTitle(fragment);
            case SECTION -> openSection(fragment);
            case QUESTION -> addQuestion(fragment);
            case GUIDANCE, PROBE -> addSupport(fragment);
            case BLANK, IGNORED -> {}
        }
    }

    private void setTitle(Fragment fragment) {
        if (fragment.part() != Fragment.Part.MORE) {
            title = fragments.about().isComplete() ? fragment.text() : PlainText.of(fragment.text());
        }
    }

    private void openSection(Fragment fragment) {
        closeSection();
        heading = fragment;
    }

    private void addQuestion(Fragment fragment) {
        if (fragment.part() == Fragment.Part.MORE && question != null) {
            question.continuePrompt(fragment);
            return;
        }
        if (fragment.part() == Fragment.Part.ANCHORS && question != null) {
            question.addAnchors(fragment);
            return;
        }
        closeQuestion();
        question = new QuestionBuilder(fragment);
        waiting.forEach(question::add);
        waiting.clear();
    }

    private void addSupport(Fragment fragment) {
        if (question == null || fragment.part() == Fragment.Part.AHEAD) {
            waiting.add(fragment);
        } else {
            question.add(fragment);
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
        waiting.forEach(p -> mark(p.asIgnored(NO_OWNER)));
        waiting.clear();
        if (!questions.isEmpty()) {
            sections.add(new ListedSection(
                    name(), heading == null ? questions.getFirst().line() : heading.from(), questions));
        } else if (heading != null) {
            mark(heading.asIgnored(NO_QUESTIONS));
        }
        questions = new ArrayList<>();
        heading = null;
    }

    private String name() {
        if (heading == null) {
            return title.isEmpty()
                    ? fragments.fallbackTitle().isEmpty() ? "Questions" : fragments.fallbackTitle()
                    : title;
        }
        String plain = PlainText.of(heading.text());
        String words = fragments.about().isComplete()
                ? plain
                : Decorations.strip(plain).text();
        String title =
                words.length() > 1 && words.endsWith(":") && !fragments.about().isComplete()
                        ? words.substring(0, words.length() - 1).strip()
                        : words;
        return title.isBlank() ? UNTITLED : title;
    }

    QuestionList result() {
        closeSection();
        return new QuestionList(
                title.isEmpty() ? fragments.fallbackTitle() : title, sections, lines.lines(), fragments.about());
    }

    private void mark(Fragment fragment) {
        lines.set(fragment.from(), fragment.to(), fragment.status(), fragment.reason(), fragment.doubt());
    }
}
