package io.panelboard.shared.mongo;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import io.panelboard.shared.Ids;
import io.panelboard.storage.EmbeddedDatabase;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.SimpleMongoClientDatabaseFactory;
import org.springframework.data.mongodb.core.mapping.MongoMappingContext;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.mongodb.MongoDBContainer;

/**
 * The databases a store has to work on: the embedded server always, a real MongoDB wherever Docker is. A contract
 * test is annotated with {@code @ParameterizedClass @MethodSource("io.panelboard.shared.mongo.Databases#available")}
 * and takes one of these in its constructor.
 */
public enum Databases {
    EMBEDDED,
    REAL;

    private static final AtomicBoolean TOLD = new AtomicBoolean();

    /** The databases that can be had on this machine. */
    public static Stream<Databases> available() {
        if (DockerClientFactory.instance().isDockerAvailable()) {
            return Stream.of(EMBEDDED, REAL);
        }
        if (TOLD.compareAndSet(false, true)) {
            System.out.println("SKIPPED: the stores' contract on a real MongoDB, because there is no Docker here.");
        }
        return Stream.of(EMBEDDED);
    }

    /** A template on a new, empty database, with the application's conversions. */
    public MongoTemplate template() {
        var factory = new SimpleMongoClientDatabaseFactory(client(), "t" + Ids.random());
        var conversions = IdConversions.create();
        var context = new MongoMappingContext();
        context.setSimpleTypeHolder(conversions.getSimpleTypeHolder());
        context.afterPropertiesSet();
        var converter = MongoConfiguration.converter(factory, context, conversions);
        converter.afterPropertiesSet();
        return new MongoTemplate(factory, converter);
    }

    private MongoClient client() {
        return switch (this) {
            case EMBEDDED -> Embedded.CLIENT;
            case REAL -> Real.CLIENT;
        };
    }

    private static final class Embedded {
        static final MongoClient CLIENT = EmbeddedDatabase.client();
    }

    private static final class Real {
        static final MongoClient CLIENT = MongoClients.create(address());

        @SuppressWarnings("resource") // Testcontainers' reaper stops it with the JVM
        private static String address() {
            var container = new MongoDBContainer("mongo:8.0").withReplicaSet();
            container.start();
            return container.getReplicaSetUrl();
        }
    }
}
