package io.panelboard.interviews;

import io.panelboard.shared.mongo.Databases;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.data.mongodb.core.MongoOperations;

/** Planning on an embedded database, for tests of pages. */
@Import(PlanningContext.class)
public class EmbeddedContext {

    @Bean
    MongoOperations embedded() {
        return Databases.EMBEDDED.template();
    }
}
