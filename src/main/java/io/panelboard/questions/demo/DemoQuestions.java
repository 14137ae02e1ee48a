package io.panelboard.questions.demo;

import io.panelboard.people.People;
import io.panelboard.people.Person;
import io.panelboard.people.PersonId;
import io.panelboard.questions.QuestionSet;
import io.panelboard.questions.QuestionSets;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Publishes the demo's question set once, after the demo's people were added. */
@Component
@Profile("demo")
@Order(20)
class DemoQuestions implements ApplicationRunner {

    private final QuestionSets questionSets;
    private final People people;

    DemoQuestions(QuestionSets questionSets, People people) {
        this.questionSets = questionSets;
        this.people = people;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        // Also where somebody gave it another title: what people have changed stays theirs.
        if (questionSets.all().stream().anyMatch(set -> set.latest() > 0)) {
            return;
        }
        DemoQuestionSet demo = DemoQuestionSet.seniorRust();
        Person administrator = people.find(new PersonId("demo-admin")).orElseThrow();
        QuestionSet set = questionSets.create(
                administrator, demo.title(), demo.role(), demo.level(), demo.scale(), demo.sections());
        questionSets.publish(administrator, set.id(), "The demo's questions");
    }
}
