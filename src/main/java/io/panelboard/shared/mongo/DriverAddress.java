package io.panelboard.shared.mongo;

import com.mongodb.ConnectionString;
import com.mongodb.MongoException;
import com.mongodb.spi.dns.DnsClient;
import java.util.List;

/** Asks the driver about the address of a database, before anything is connected. */
public final class DriverAddress {

    /** Knows no name: options that a name server would add are read once the database is asked. */
    private static final DnsClient ASKS_NOBODY = (name, type) -> List.of();

    private DriverAddress() {}

    /** Tells whether the driver takes this address; no name server is asked. */
    public static boolean isTaken(String uri) {
        try {
            return !new ConnectionString(uri, ASKS_NOBODY).getHosts().isEmpty();
        } catch (IllegalArgumentException | MongoException _) {
            return false;
        }
    }
}
