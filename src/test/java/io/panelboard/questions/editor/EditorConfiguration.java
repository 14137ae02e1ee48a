package io.panelboard.questions.editor;

import com.vaadin.flow.server.VaadinSession;
import io.panelboard.people.CurrentPerson;
import io.panelboard.people.Person;
import io.panelboard.people.PersonId;
import io.panelboard.people.Role;
import io.panelboard.questions.Question;
import io.panelboard.questions.QuestionId;
import io.panelboard.questions.QuestionSet;
import io.panelboard.questions.QuestionSets;
import io.panelboard.questions.RatingScale;
import io.panelboard.questions.Section;
import io.panelboard.shared.Ids;
import io.panelboard.shared.mongo.Databases;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.springframework.data.mongodb.core.MongoOperations;

/** Configures the real question sets on an embedded database, and two administrators. */
@TestConfiguration(proxyBeanMethods = false)
@ComponentScan("io.panelboard.questions.internal")
@ComponentScan(
        basePackages = "io.panelboard.exchange",
        useDefaultFilters = false,
        includeFilters = @ComponentScan.Filter(type = FilterType.REGEX, pattern = ".*ListExports"))
@Import(Editors.class)
public class EditorConfiguration {

    public static final Person ADA = administrator("ada", "Ada Author");
    static final Person BO = administrator("bo", "Bo Editor");

    /** Names the session attribute that holds the signed-in person. */
    static final String PERSON = "person";

    @Bean
    MongoOperations mongo() {
        return Databases.EMBEDDED.template();
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    CurrentPerson currentPerson() {
        return () -> VaadinSession.getCurrent().getAttribute(PERSON) instanceof Person person ? person : ADA;
    }

    private static Person administrator(String id, String name) {
        return new Person(new PersonId(id), id + "@demo.test", name, ZoneOffset.UTC, Set.of(Role.ADMINISTRATOR), true);
    }

    /** Creates a draft with the sections Soil (Beds, Compost) and Winter (Frost). */
    public static QuestionSet gardener(QuestionSets sets) {
        return sets.create(
                ADA,
                "Gardener",
                "",
                "",
                RatingScale.FIVE,
                List.of(
                        Section.of("Soil", List.of(question("Beds"), question("Compost"))),
                        Section.of("Winter", List.of(question("Frost")))));
    }

    private static Question question(String title) {
        return question(title, title + "?");
    }

    public static Question question(String title, String prompt) {
        return new Question(new QuestionId(Ids.random()), title, prompt, "", List.of(), "gardening", 5, 5, Map.of());
    }
}
