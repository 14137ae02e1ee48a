package io.panelboard.people;

import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import io.panelboard.shared.Ids;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** Gives an application under test a new, empty database; the server is one for the whole test run. */
public final class InMemoryDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final String SERVER = new MongoServer(new MemoryBackend()).bindAndGetConnectionString();

    /** Returns the address of a new, empty database. */
    public static String newUri() {
        return SERVER + "/t" + Ids.random();
    }

    /** Returns the properties that make the application use the database at this address. */
    public static String[] properties(String uri) {
        return new String[] {
            "MONGODB_URI=" + uri, "vaadin.productionMode=true",
        };
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        TestPropertyValues.of(properties(newUri())).applyTo(context);
    }
}
