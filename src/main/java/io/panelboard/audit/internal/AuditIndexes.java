package io.panelboard.audit.internal;

import io.panelboard.shared.mongo.Indexes;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class AuditIndexes {

    @Bean
    Indexes auditTrailIndexes() {
        return AuditStore::ensureIndexes;
    }
}
