package io.panelboard.shared.mongo;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import io.panelboard.shared.Ids;
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
    EMBEDDED {
        @Override
        String start() {
            return new MongoServer(H2Backend.inMemory()).bindAndGetConnectionString();
        }
    },
    REAL {
        @Override
        @SuppressWarnings("resource") // Testcontainers' reaper stops it with the JVM
        String start() {
            var container = new MongoDBContainer("mongo:8.0");
            container.start();
            return container.getConnectionString();
        }
    };

    private static final AtomicBoolean TOLD = new AtomicBoolean();

    abstract String start();

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
        static final MongoClient CLIENT = MongoClients.create(EMBEDDED.start());
    }

    private static final class Real {
        static final MongoClient CLIENT = MongoClients.create(REAL.start());
    }
}
