package io.panelboard.interviews;

import io.panelboard.shared.mongo.Databases;
import org.springframework.context.annotation.Bean;
<<<<<<< HEAD
import org.springframework.boot.test.context.TestConfiguration;
=======
>>>>>>> planning
import org.springframework.context.annotation.Import;
import org.springframework.data.mongodb.core.MongoOperations;

/** Planning on an embedded database, for tests of pages. */
<<<<<<< HEAD
@TestConfiguration
=======
>>>>>>> planning
@Import(PlanningContext.class)
public class EmbeddedContext {

    @Bean
    MongoOperations embedded() {
        return Databases.EMBEDDED.template();
    }
}
