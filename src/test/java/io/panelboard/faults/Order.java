package io.panelboard.faults;

import io.panelboard.board.BoardCommand;
import io.panelboard.board.Recommendation;
import io.panelboard.board.Score;
import io.panelboard.questions.QuestionId;
import java.util.List;

/**
 * One command of one person, as it travels to the program and is kept by the page until it is answered.
 *
 * @param id the command's id, the same however often it is sent
 * @param question empty where the command is about none
 * @param value a score's key, a text, or empty
 */
record Order(String interview, String person, String id, Kind kind, String question, String value) {

    private static final String SEPARATOR = "\t";

    enum Kind {
        ACTIVATE,
        SKIP,
        RATE,
        NOTE,
        RECOMMEND,
        SUMMARISE,
        LOCK,
        REVEAL,
        BREAK_SEAL,
        REMIND,
        ADJUST,
        FINISH
    }

    /** What this one alone may say of its card: the later value takes the place of the earlier. */
    String slot() {
        return kind + " " + question;
    }

    String line() {
        return String.join(SEPARATOR, interview, person, id, kind.name(), question, value);
    }

    static Order parse(String line) {
        List<String> words = List.of(line.split(SEPARATOR, -1));
        return new Order(
                words.get(0), words.get(1), words.get(2), Kind.valueOf(words.get(3)), words.get(4), words.get(5));
    }

    BoardCommand command() {
        return switch (kind) {
            case ACTIVATE -> new BoardCommand.Activate(new QuestionId(question));
            case SKIP -> new BoardCommand.Skip(new QuestionId(question), value);
            case RATE ->
                new BoardCommand.Rate(
                        new QuestionId(question), value.isEmpty() ? null : Score.ofKey(Integer.parseInt(value)));
            case NOTE -> new BoardCommand.Note(new QuestionId(question), value);
            case RECOMMEND -> new BoardCommand.Recommend(Recommendation.valueOf(value));
            case SUMMARISE -> new BoardCommand.Summarise(value);
            case LOCK -> new BoardCommand.Lock();
            case REVEAL -> new BoardCommand.Reveal(value);
            case BREAK_SEAL -> new BoardCommand.BreakSeal(value);
            case REMIND -> new BoardCommand.Remind();
            case ADJUST ->
                new BoardCommand.Adjust(
                        new QuestionId(question), Score.ofKey(Integer.parseInt(value)), "It was heard differently");
            case FINISH -> new BoardCommand.Finish();
        };
    }
}
