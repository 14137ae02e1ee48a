package io.panelboard.questions.ui;

import com.vaadin.flow.server.VaadinSession;
import io.panelboard.people.CurrentPerson;
import io.panelboard.people.Person;
import io.panelboard.people.PersonId;
import io.panelboard.people.Role;
import io.panelboard.shared.mongo.Databases;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Set;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;
import org.springframework.data.mongodb.core.MongoOperations;

/** The real question sets on an embedded database, and two administrators. */
@TestConfiguration(proxyBeanMethods = false)
@ComponentScan("io.panelboard.questions.internal")
@Import(Editors.class)
class EditorConfiguration {

    static final Person ADA = administrator("ada", "Ada Author");
    static final Person BO = administrator("bo", "Bo Editor");

    /** The session's attribute that says who is signed in. */
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
}
