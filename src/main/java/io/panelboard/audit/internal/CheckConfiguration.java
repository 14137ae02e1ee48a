package io.panelboard.audit.internal;

import io.panelboard.shared.mongo.Indexes;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.data.mongodb.autoconfigure.DataMongoAutoConfiguration;
import org.springframework.boot.mongodb.autoconfigure.MongoAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;

/**
 * Configures as little of the application as the check needs, so that nothing else reads or writes meanwhile. It has no
 * annotation by which the application's component scan would find it.
 */
@ComponentScan(
        basePackages = {"io.panelboard.storage", "io.panelboard.shared"},
        useDefaultFilters = false,
        includeFilters = @Filter(type = FilterType.REGEX, pattern = ".*\\.(Storage|Mongo|Clock)Configuration"))
@ImportAutoConfiguration({MongoAutoConfiguration.class, DataMongoAutoConfiguration.class})
@Import({AuditStore.class, TrailCheck.class})
class CheckConfiguration {

    /** Prevents the creation of indexes during a check. */
    @Bean
    Indexes none() {
        return mongo -> {};
    }
}
