package io.panelboard.interviews;

import io.panelboard.shared.mongo.Databases;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.data.mongodb.core.MongoOperations;

/** Planning on an embedded database, for tests of pages. */
@Configuration
@Import(PlanningContext.class)
public class EmbeddedContext {

    @Bean
    MongoOperations mongo() {
        return Databases.EMBEDDED.template();
    }
}
