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
 * As little of the application as the check needs: nothing else reads or writes while it runs. It carries no annotation
 * by which the whole application would find it.
 */
@ComponentScan(
        basePackages = {"io.panelboard.storage", "io.panelboard.shared"},
        useDefaultFilters = false,
        includeFilters = @Filter(type = FilterType.REGEX, pattern = ".*\\.(Storage|Mongo|Clock)Configuration"))
@ImportAutoConfiguration({MongoAutoConfiguration.class, DataMongoAutoConfiguration.class})
@Import({AuditStore.class, TrailCheck.class})
class CheckConfiguration {

    /** A check makes no index. */
    @Bean
    Indexes none() {
        return mongo -> {};
    }
}
