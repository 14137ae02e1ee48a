package io.panelboard.storage;

import io.panelboard.shared.StoreHistory;
import io.panelboard.shared.mongo.DatabaseOutage;
import io.panelboard.storage.embedded.EmbeddedMongo;
import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.aop.MethodBeforeAdvice;
import org.springframework.aop.framework.ProxyFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.boot.mongodb.autoconfigure.MongoConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.data.mongodb.MongoDatabaseFactory;

/** Chooses the storage and gives Spring's MongoDB client its address and settings. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(StorageSettings.class)
class StorageConfiguration {

    private static final Logger log = LoggerFactory.getLogger(StorageConfiguration.class);

    @Bean
    Storage storage(StorageSettings settings) {
        Storage storage = settings.isEmbedded()
                ? EmbeddedMongo.open(settings.folder(), settings.storage().fsync())
                : RemoteMongo.at(settings.mongodb().uri());
        log.info("Storage: {}", storage.describe());
        return storage;
    }

    @Bean
    Backups backups(Storage storage, Clock clock) {
        return storage.backups(clock);
    }

    @Bean
    StoreHistory storeHistory(Storage storage) {
        return storage::restoration;
    }

    @Bean
    MongoConnectionDetails storageConnection(Storage storage) {
        return storage::connectionString;
    }

    /** Puts the circuit breaker before Spring's database factory. */
    @Bean
    static BeanPostProcessor storageCircuitBreaker(ObjectProvider<Storage> storage) {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                if (!(bean instanceof MongoDatabaseFactory)) {
                    return bean;
                }
                var proxy = new ProxyFactory(bean);
                proxy.setProxyTargetClass(true);
                proxy.addAdvice((MethodBeforeAdvice) (method, _, _) -> {
                    if (method.getName().equals("getMongoDatabase")) {
                        storage.getObject().requireReachable();
                    }
                });
                return proxy.getProxy();
            }
        };
    }

    /** Runs after Spring's own customizer, which applies the address and its write concern. */
    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE)
    MongoClientSettingsBuilderCustomizer storageClientSettings(Storage storage) {
        return settings -> {
            storage.applyTo(settings);
            settings.addCommandListener(DatabaseOutage.listener());
        };
    }
}
