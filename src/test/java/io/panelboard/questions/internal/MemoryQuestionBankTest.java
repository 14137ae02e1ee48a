package io.panelboard.questions.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.panelboard.people.Person;
import io.panelboard.people.Role;
import io.panelboard.questions.BankFilter;
import io.panelboard.questions.BankQuestion;
import io.panelboard.questions.Difficulty;
import io.panelboard.questions.Question;
import io.panelboard.questions.QuestionBank;
import io.panelboard.questions.QuestionBank.Lookalike;
import io.panelboard.questions.QuestionId;
import io.panelboard.questions.QuestionSet;
import io.panelboard.questions.QuestionSets;
import io.panelboard.questions.RatingScale;
import io.panelboard.questions.Section;
import io.panelboard.questions.SetEdit;
import io.panelboard.shared.SetClock;
import io.panelboard.shared.mongo.Databases;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.data.mongodb.core.MongoOperations;

@ParameterizedClass
@MethodSource("io.panelboard.shared.mongo.Databases#available")
class MemoryQuestionBankTest {

    private static final Person ADMIN = StoredSets.person(Role.ADMINISTRATOR);

    private final AnnotationConfigApplicationContext context;
    private final QuestionBank bank;
    private final QuestionSets sets;

    MemoryQuestionBankTest(Databases database) {
        context = StoredSets.on(database);
        bank = context.getBean(QuestionBank.class);
        sets = context.getBean(QuestionSets.class);
    }

    @AfterEach
    void close() {
        context.close();
    }

    @Test
    void findsWhatIsLikeAQuestionInEverySetInUse() {
        create(
                "Orchard",
                question("near", "When do you prune an old pear tree?"),
                question("far", "What do bees eat?"));
        QuestionSet old = create("Old orchard", question("retired", "When do you prune an old apple tree?"));
        sets.retire(ADMIN, old.id(), true);
        create("Garden", question("asked", "When do you prune an old apple tree?"), question("empty", "?"));

        assertThat(bank.like(question("asked", "When do you prune an old apple tree?")))
                .extracting(s -> s.item().question().id().value(), s -> s.item().setTitle())
                .containsExactly(tuple("near", "Orchard"));
        assertThat(bank.like(question("new", "When do you prune an old apple tree?")))
                .as("the most similar first")
                .extracting(s -> s.item().question().id().value())
                .containsExactly("asked", "near");
        assertThat(bank.like(question("blank", ""))).isEmpty();
    }

    @Test
    void findsByAllWordsOfEveryText() {
        var full = new Question(
                new QuestionId("full"),
                "Old trees",
                "How do you *prune*?",
                "Names the café rule.",
                List.of("And in winter?"),
                "Trees",
                5,
                10,
                Difficulty.HARD,
                List.of("fruit"),
                Map.of());
        create("Garden", full, question("other", "How do you water?"));

        for (String text : List.of("prune", "PRUN", "trees cafe", "winter", "fruit", "how prune", "prune, how")) {
            assertThat(found(text)).as(text).containsExactly("full");
        }
        assertThat(found("how")).containsExactly("full", "other");
        assertThat(found("prun how"))
                .as("only the last word may be a beginning")
                .isEmpty();
        assertThat(found("prune water")).isEmpty();
        assertThat(found("")).containsExactly("full", "other");
    }

    @Test
    void findsByWhatAQuestionIs() {
        var hard = new Question(
                new QuestionId("hard"),
                "",
                "Prune",
                "",
                List.of(),
                "Trees",
                5,
                10,
                Difficulty.HARD,
                List.of("Fruit"),
                Map.of());
        create("Garden", hard, question("plain", "Water"));
        sets.create(ADMIN, "Bakery", "Baker", "Junior", RatingScale.FIVE, List.of(section(question("bread", "Bread"))));

        assertThat(found(new BankFilter("", "trees", "", "", null, "", null, false, false)))
                .containsExactly("hard");
        assertThat(found(new BankFilter("", "", "Baker", "", null, "", null, false, false)))
                .containsExactly("bread");
        assertThat(found(new BankFilter("", "", "", "junior", null, "", null, false, false)))
                .containsExactly("bread");
        assertThat(found(new BankFilter("", "", "", "", Difficulty.HARD, "", null, false, false)))
                .containsExactly("hard");
        assertThat(found(new BankFilter("", "", "", "", null, "fruit", null, false, false)))
                .containsExactly("hard");
        assertThat(bank.choices())
                .isEqualTo(new QuestionBank.Choices(
                        List.of("Trees"), List.of("Baker", "Gardener"), List.of("Junior", "Senior"), List.of("Fruit")));
    }

    @Test
    void followsEveryChange() {
        QuestionSet garden = create("Garden", question("q1", "Prune"), question("q2", "Water"));
        QuestionSet park = create("Park", question("q3", "Prune again"));
        assertThat(found("prune")).containsExactly("q1", "q3");

        sets.edit(ADMIN, garden.id(), new SetEdit.ReplaceQuestion(question("q1", "Prune"), question("q1", "Cut")));
        assertThat(found("prune")).containsExactly("q3");
        assertThat(found("cut")).containsExactly("q1");

        sets.edit(ADMIN, garden.id(), new SetEdit.ArchiveQuestion(new QuestionId("q2")));
        assertThat(found("water")).isEmpty();
        assertThat(found(new BankFilter("water", "", "", "", null, "", null, true, false)))
                .containsExactly("q2");

        sets.retire(ADMIN, park.id(), true);
        assertThat(found("prune")).isEmpty();
        assertThat(found(new BankFilter("prune", "", "", "", null, "", null, false, true)))
                .containsExactly("q3");

        create("Field", question("q4", "Prune hedges"));
        assertThat(found("prune")).containsExactly("q4");
    }

    @Test
    void countsRevisionsAndTheInterviewsThatPinThem() {
        QuestionSet garden = create("Garden", question("q1", "Prune"), question("q2", "Water"));
        sets.publish(ADMIN, garden.id(), "");
        sets.edit(ADMIN, garden.id(), new SetEdit.RemoveQuestion(new QuestionId("q2")));
        sets.edit(
                ADMIN,
                garden.id(),
                new SetEdit.AddQuestion(garden.sections().getFirst().id(), 0, question("q3", "Weed")));
        var second = sets.publish(ADMIN, garden.id(), "");
        sets.edit(
                ADMIN,
                garden.id(),
                new SetEdit.AddQuestion(garden.sections().getFirst().id(), 9, question("q4", "Dig")));
        assertThat(bank.find(BankFilter.ALL))
                .extracting(q -> q.question().id().value(), BankQuestion::revisions, BankQuestion::interviews)
                .containsExactly(tuple("q3", 1, 0), tuple("q1", 2, 0), tuple("q4", 0, 0));

        var pinned = context.getBean(StoredSets.Pinned.class);
        pinned.all.put(second.id(), 3);
        pinned.all.put(sets.revisions(garden.id()).getLast().id(), 4);
        context.getBean(SetClock.class).passes(Duration.ofSeconds(5));

        assertThat(bank.find(BankFilter.ALL))
                .extracting(q -> q.question().id().value(), BankQuestion::interviews)
                .containsExactly(tuple("q3", 3), tuple("q1", 7), tuple("q4", 0));
        assertThat(found(new BankFilter("", "", "", "", null, "", BankFilter.Use.NEVER, false, false)))
                .containsExactly("q4");
        assertThat(found(new BankFilter("", "", "", "", null, "", BankFilter.Use.ASKED, false, false)))
                .containsExactly("q3", "q1");
    }

    @Test
    void noticesWhatAnotherNodeChanged() {
        var mongo = context.getBean(MongoOperations.class);
        var clock = context.getBean(SetClock.class);
        var memory = new BankMemory(sets, mongo, clock, false);
        QuestionSet garden = create("Garden", question("q1", "Prune"));
        assertThat(prompts(memory)).containsExactly("Prune");

        sets.edit(ADMIN, garden.id(), new SetEdit.ReplaceQuestion(question("q1", "Prune"), question("q1", "Cut")));
        create("Park", question("q2", "Rake"));
        assertThat(prompts(memory))
                .as("it hears no event and asks only now and then")
                .containsExactly("Prune");

        clock.passes(Duration.ofSeconds(2));
        assertThat(prompts(memory)).containsExactly("Cut", "Rake");

        mongo.getCollection(MongoQuestionSets.SETS).drop();
        clock.passes(Duration.ofSeconds(2));
        assertThat(prompts(memory)).isEmpty();
    }

    @Test
    void showsTogetherWhatAsksNearlyTheSame() {
        create(
                "Garden",
                question("q1", "How do you prune an old apple tree?"),
                question("q2", "Why is compost warm?"),
                question("q3", "What do bees need in spring?"));
        create(
                "Park",
                question("q4", "What do bees need in early spring?"),
                question("q5", "How do you prune an old apple tree"));

        assertThat(bank.lookalikes(BankFilter.ALL))
                .extracting(
                        l -> l.question().question().id().value(),
                        l -> l.other().question().id().value())
                .containsExactly(tuple("q1", "q5"), tuple("q5", "q1"), tuple("q3", "q4"), tuple("q4", "q3"));
        assertThat(bank.lookalikes(BankFilter.ALL.text("early")))
                .extracting(Lookalike::question)
                .extracting(q -> q.question().id().value())
                .containsExactly("q4");
    }

    /** Checks correctness, not speed. */
    @Test
    void findsTheRightOnesAmongTenThousand() {
        for (int set = 0; set < 20; set++) {
            List<Question> questions = new ArrayList<>();
            for (int i = 0; i < 500; i++) {
                int n = set * 500 + i;
                questions.add(question("q" + n, "Tell me about topic%d and group%d".formatted(n, n % 100)));
            }
            create("Set %02d".formatted(set), questions.toArray(Question[]::new));
        }

        assertThat(bank.find(BankFilter.ALL)).hasSize(10_000);
        assertThat(found("topic9999")).containsExactly("q9999");
        assertThat(found("topic999")).hasSize(11);
        assertThat(found("about group42 tell")).hasSize(100);
        assertThat(found("group42 topic5042")).containsExactly("q5042");
        assertThat(found("group42 topic5041")).isEmpty();
    }

    private static List<String> prompts(BankMemory memory) {
        return memory.sets().stream()
                .flatMap(s -> s.items().stream())
                .map(i -> i.question().prompt())
                .toList();
    }

    private List<String> found(String text) {
        return found(BankFilter.ALL.text(text));
    }

    private List<String> found(BankFilter filter) {
        return bank.find(filter).stream().map(q -> q.question().id().value()).toList();
    }

    private QuestionSet create(String title, Question... questions) {
        return sets.create(ADMIN, title, "Gardener", "Senior", RatingScale.FIVE, List.of(section(questions)));
    }

    private static Section section(Question... questions) {
        return Section.of("All", List.of(questions));
    }

    private static Question question(String id, String prompt) {
        return new Question(new QuestionId(id), "", prompt, "", List.of(), "", 5, 10, Map.of());
    }
}
