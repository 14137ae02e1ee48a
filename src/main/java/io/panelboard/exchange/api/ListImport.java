package io.panelboard.exchange.api;

import io.panelboard.exchange.ExchangeViolation;
import io.panelboard.exchange.ImportedSets;
import io.panelboard.exchange.ListFile;
import io.panelboard.exchange.ListReader;
import io.panelboard.exchange.QuestionList;
import io.panelboard.people.Person;
import io.panelboard.questions.QuestionSet;
import io.panelboard.questions.QuestionSets;
import io.panelboard.shared.RuleViolation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** Stores an uploaded file as a question set. */
@Component
class ListImport {

    private final QuestionSets sets;

    ListImport(QuestionSets sets) {
        this.sets = sets;
    }

    /**
     * Reads an uploaded file.
     *
     * @throws RuleViolation if it cannot be read
     */
    static QuestionList read(MultipartFile file) {
        if (file.getSize() > ListFile.LIMIT) {
            throw new RuleViolation("file", ExchangeViolation.FILE_TOO_LARGE, ListFile.LIMIT);
        }
        try {
            String name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
            return ListReader.read(name.replaceFirst("^.*[/\\\\]", ""), file.getBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Stores a list as a new question set.
     *
     * @param title empty to take the list's own; so are role and level
     * @throws RuleViolation if there is no question, or something cannot be stored as it is
     */
    QuestionSet store(Person by, QuestionList list, String title, String role, String level) {
        if (list.questionCount() == 0) {
            throw list.ignored().stream()
                    .findFirst()
                    .map(i -> new RuleViolation("file", ExchangeViolation.NO_QUESTION_FOUND_IN, i.where(), i.reason()))
                    .orElseGet(() -> new RuleViolation("file", ExchangeViolation.NO_QUESTION_FOUND));
        }
        var about = list.about();
        return ImportedSets.store(
                sets,
                by,
                list,
                title.isBlank() ? list.title() : title,
                role.isBlank() ? about.role() : role,
                level.isBlank() ? about.level() : level);
    }
}
