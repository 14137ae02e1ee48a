package io.panelboard.questions.internal;

import io.panelboard.people.Person;
import io.panelboard.questions.BankFilter;
import io.panelboard.questions.BankQuestion;
import io.panelboard.questions.Question;
import io.panelboard.questions.QuestionBank;
import io.panelboard.questions.QuestionSet;
import io.panelboard.questions.QuestionSet.Content;
import io.panelboard.questions.QuestionSetId;
import io.panelboard.questions.QuestionSets;
import io.panelboard.questions.QuestionsViolation;
import io.panelboard.questions.SetEdit;
import io.panelboard.shared.RuleViolation;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Counts and replaces competencies in the drafts. */
@Component
class CompetencyUse {

    static final Count NONE = new Count("", 0, Set.of());

    /** Limits the retries of a compare-and-set; each failure means that another author's change succeeded. */
    private static final int MAX_ATTEMPTS = 50;

    private final QuestionSets sets;
    private final QuestionBank bank;

    CompetencyUse(QuestionSets sets, QuestionBank bank) {
        this.sets = sets;
        this.bank = bank;
    }

    /**
     * Counts the questions of one competency.
     *
     * @param name as it is spelled where it was found first
     */
    record Count(String name, int questions, Set<QuestionSetId> in) {

        int sets() {
            return in.size();
        }

        private Count and(BankQuestion question) {
            Set<QuestionSetId> more = new LinkedHashSet<>(in);
            more.add(question.set());
            return new Count(name, questions + 1, more);
        }
    }

    /** Counts by key, without archived questions; retired sets count, because they can be put back into use. */
    Map<String, Count> counts() {
        Map<String, Count> counts = new TreeMap<>();
        var everywhere = new BankFilter("", "", "", "", null, "", null, false, true);
        for (BankQuestion q : bank.find(everywhere)) {
            String name = q.question().competency().strip();
            if (!name.isEmpty()) {
                counts.compute(
                        MongoCompetencies.key(name),
                        (key, count) -> Objects.requireNonNullElse(count, new Count(name, 0, Set.of()))
                                .and(q));
            }
        }
        return counts;
    }

    /**
     * Replaces a competency in every draft.
     *
     * @return how many questions had the old one, archived ones too
     */
    int replace(Person by, String from, String to) {
        int questions = 0;
        for (QuestionSet set : sets.all()) {
            questions += replace(by, set, from, to);
        }
        return questions;
    }

    private int replace(Person by, QuestionSet read, String from, String to) {
        QuestionSet set = read;
        for (int attempt = 0; attempt < MAX_ATTEMPTS; attempt++) {
            Content before = set.content();
            Content after = renamed(before, MongoCompetencies.key(from), to);
            if (after.equals(before)) {
                return 0;
            }
            try {
                sets.edit(by, set.id(), new SetEdit.ReplaceAll(before, after));
                return different(set, after);
            } catch (RuleViolation refused) {
                set = sets.find(set.id()).orElseThrow(() -> refused);
                if (set.content().equals(before)) {
                    throw refused;
                }
            }
        }
        throw new RuleViolation(QuestionsViolation.COMPETENCY_SET_BUSY, set.title());
    }

    private static Content renamed(Content content, String key, String to) {
        return content.with(
                content.sections().stream()
                        .map(s -> s.with(renamed(s.questions(), key, to)))
                        .toList(),
                renamed(content.archived(), key, to));
    }

    private static List<Question> renamed(List<Question> questions, String key, String to) {
        return questions.stream()
                .map(q -> MongoCompetencies.key(q.competency()).equals(key) ? q.competency(to) : q)
                .toList();
    }

    private static int different(QuestionSet set, Content after) {
        Set<Question> now = new LinkedHashSet<>(set.with(after).questions());
        now.addAll(after.archived());
        return (int) Stream.concat(set.questions().stream(), set.archived().stream())
                .filter(q -> !now.contains(q))
                .count();
    }
}
